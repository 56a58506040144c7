package org.readledger.marketplace.market;

import org.readledger.platform.axon.EventGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this feature's processing groups get their events from. */
@Configuration(proxyBeanMethods = false)
class MarketFiguresEventGroups {

  @Bean
  EventGroup marketFiguresChainGroup() {
    return EventGroup.ofChain("market-figures-chain");
  }
}

package org.readledger.marketplace.wallet;

import org.readledger.platform.axon.EventGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this feature's processing groups get their events from. */
@Configuration(proxyBeanMethods = false)
class WalletEventGroups {

  @Bean
  EventGroup walletChainGroup() {
    return EventGroup.ofChain("wallet-chain");
  }
}

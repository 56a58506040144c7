package org.readledger.marketplace;

import org.readledger.platform.axon.EventGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the processing groups of postings and reports get their events from. */
@Configuration(proxyBeanMethods = false)
class MarketEventGroups {

  @Bean
  EventGroup marketPostingChain() {
    return EventGroup.ofChain("market-posting-chain");
  }

  @Bean
  EventGroup marketConfirmChain() {
    return EventGroup.ofChain("market-confirm-chain");
  }

  @Bean
  EventGroup marketOrderRows() {
    return EventGroup.atOnce("market-order-rows");
  }

  @Bean
  EventGroup marketReportRows() {
    return EventGroup.atOnce("market-report-rows");
  }
}

package org.readledger.marketplace.purchase;

import org.readledger.platform.axon.EventGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this feature's processing groups get their events from. */
@Configuration(proxyBeanMethods = false)
class PurchaseEventGroups {

  @Bean
  EventGroup purchaseRowsGroup() {
    return EventGroup.atOnce("purchase-rows");
  }

  @Bean
  EventGroup purchaseSettleChainGroup() {
    return EventGroup.ofChain("purchase-settle-chain");
  }

  @Bean
  EventGroup purchaseIssueGroup() {
    return EventGroup.followed("purchase-issue");
  }
}

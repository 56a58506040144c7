package org.readledger.credentialing;

import org.readledger.platform.axon.EventGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module's processing groups get their events from. */
@Configuration(proxyBeanMethods = false)
class CredentialingEventGroups {

  @Bean
  EventGroup credentialFileRows() {
    return EventGroup.atOnce("credential-file-rows");
  }

  @Bean
  EventGroup credentialingPlannedRows() {
    return EventGroup.atOnce("credentialing-planned-rows");
  }

  @Bean
  EventGroup credentialingChain() {
    return EventGroup.ofChain("credentialing-chain");
  }

  @Bean
  EventGroup credentialingConfirmChain() {
    return EventGroup.ofChain("credentialing-confirm-chain");
  }
}

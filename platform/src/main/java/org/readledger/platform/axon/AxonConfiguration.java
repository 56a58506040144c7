package org.readledger.platform.axon;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.readledger.platform.chain.ChainEventSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Axon as this house wants it: rows and tokens in one transaction, failures propagated and retried
 * instead of logged and skipped, one segment per group so that the chain's order is kept.
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

  /** A claim of a dead instance is taken over after this long. */
  private static final Duration CLAIM_LIMIT = Duration.ofSeconds(10);

  private static final long CLAIM_EXTENSION_MS = 2_000;
  private static final long CLAIM_RETRY_MS = 1_000;
  private static final int BATCH = 100;

  // Without it Axon falls back to no transactions at all: its conditions name Boot 2 classes.
  @Bean
  TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  Jackson3SerializerCustomizer polymorphicTokens() {
    var trusted =
        BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.eventhandling.")
            .allowIfSubType("org.readledger.")
            .allowIfSubType("java.util.")
            .allowIfSubType("java.time.")
            .build();
    return mapper -> mapper.polymorphicTypeValidator(trusted);
  }

  // The same host and port after a crash is the same node, so that it resumes at once.
  @Bean
  TokenStore tokenStore(
      ConnectionProvider connections,
      Serializer serializer,
      @Value("${server.port:8080}") int port) {
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .serializer(serializer)
        .contentType(byte[].class)
        .claimTimeout(CLAIM_LIMIT)
        .nodeId(nodeId(port))
        .build();
  }

  @Bean
  ConfigurerModule eventGroups(ObjectProvider<EventGroup> groups, ChainEventSource chain) {
    return configurer ->
        configurer.eventProcessing(
            processing -> {
              processing.registerDefaultListenerInvocationErrorHandler(
                  configuration -> PropagatingErrorHandler.instance());
              processing.registerDefaultErrorHandler(
                  configuration -> PropagatingErrorHandler.instance());
              processing.usingPooledStreamingEventProcessors();
              groups.stream().forEach(group -> register(processing, group, chain));
            });
  }

  private static void register(
      EventProcessingConfigurer processing, EventGroup group, ChainEventSource chain) {
    switch (group.kind()) {
      case OWN_EVENTS_AT_ONCE -> processing.registerSubscribingEventProcessor(group.name());
      case OWN_EVENTS_FOLLOWED ->
          processing
              .registerPooledStreamingEventProcessor(group.name())
              .registerPooledStreamingEventProcessorConfiguration(
                  group.name(), (configuration, builder) -> fromTheBeginning(builder));
      case CHAIN ->
          processing.registerPooledStreamingEventProcessor(
              group.name(),
              configuration -> chain,
              (configuration, builder) -> fromTheBeginning(builder));
    }
  }

  // The first run is no replay: process managers must act on what happened before they existed.
  private static PooledStreamingEventProcessor.Builder fromTheBeginning(
      PooledStreamingEventProcessor.Builder builder) {
    return builder
        .initialToken(StreamableMessageSource::createTailToken)
        .initialSegmentCount(1)
        .batchSize(BATCH)
        .tokenClaimInterval(CLAIM_RETRY_MS)
        .claimExtensionThreshold(CLAIM_EXTENSION_MS);
  }

  private static String nodeId(int port) {
    try {
      var place = port == 0 ? UUID.randomUUID().toString() : Integer.toString(port);
      return InetAddress.getLocalHost().getHostName() + ":" + place;
    } catch (UnknownHostException e) {
      return UUID.randomUUID().toString();
    }
  }
}

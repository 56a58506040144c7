package org.readledger.platform.config;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.readledger.ledger.rpc.CometRpc;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Beans that every module of the web tier uses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReadLedgerProperties.class, DataSourceProperties.class})
@EnableMethodSecurity
class PlatformConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  // Declared here because Axon 4.13 looks for a DataSource before Boot 4 would offer its own.
  @Bean
  @ConfigurationProperties("spring.datasource.hikari")
  HikariDataSource dataSource(DataSourceProperties properties) {
    return properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
  }

  @Bean
  CometRpc cometRpc(ReadLedgerProperties properties) {
    return new CometRpc(properties.rpc().url());
  }
}

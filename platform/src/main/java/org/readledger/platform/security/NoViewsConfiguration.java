package org.readledger.platform.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The last chain of an instance without views: whatever no other chain took is refused. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingClass("com.vaadin.flow.spring.security.VaadinSecurityConfigurer")
class NoViewsConfiguration {

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain nothingElse(HttpSecurity http, Denials denials) throws Exception {
    return http.authorizeHttpRequests(paths -> paths.anyRequest().denyAll())
        .exceptionHandling(no -> no.authenticationEntryPoint(denials).accessDeniedHandler(denials))
        .build();
  }
}

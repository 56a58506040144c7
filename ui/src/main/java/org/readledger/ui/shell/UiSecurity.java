package org.readledger.ui.shell;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.readledger.platform.security.ContentSecurity;
import org.readledger.ui.landing.LandingView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The last filter chain: every path that no other chain took is a view, denied unless it says. */
@Configuration(proxyBeanMethods = false)
class UiSecurity {

  // Signing in is a form of the platform's; Vaadin's own login page would take every POST to "/".
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain uiSecurityFilterChain(HttpSecurity http, NavigationAccessControl navigation)
      throws Exception {
    navigation.setLoginView(LandingView.class);
    http.authorizeHttpRequests(
        paths -> paths.requestMatchers("/css/**", "/js/**", "/icons/**", "/fonts/**").permitAll());
    http.headers(
        headers ->
            headers
                .frameOptions(frame -> frame.sameOrigin())
                .contentSecurityPolicy(csp -> csp.policyDirectives(ContentSecurity.VIEWS))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .withObjectPostProcessor(early()));
    http.exceptionHandling(
        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/")));
    return http.with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin -> vaadin.enableExceptionHandlingConfiguration(false))
        .build();
  }

  // A view is answered by a forward, which sends the answer past the filter that would add headers.
  private static ObjectPostProcessor<HeaderWriterFilter> early() {
    return new ObjectPostProcessor<>() {
      @Override
      public <T extends HeaderWriterFilter> T postProcess(T filter) {
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
      }
    };
  }
}

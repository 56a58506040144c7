package org.readledger.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.readledger.platform.demo.DemoPersonas;
import org.readledger.platform.identity.UserDirectory;
import org.readledger.platform.web.ProblemAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The filter chains of everything that is not a view: the management port, the REST interface and
 * the DICOMweb proxy, the viewer's files, sign-in. Whoever holds views adds the last chain; without
 * one, everything else is refused ({@link NoViewsConfiguration}).
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

  private static final RequestMatcher WITH_TOKEN =
      request -> BearerTokenFilter.token(request).isPresent();

  // Comparing a report with the ledger: reads only, and needs no account.
  private static final String FOR_ANYONE = "/api/v1/verification/**";

  // The management server listens on a port of its own, bound to loopback.
  @Bean
  @Order(5)
  SecurityFilterChain managementChain(HttpSecurity http) throws Exception {
    return http.securityMatcher("/actuator/**")
        .authorizeHttpRequests(
            paths ->
                paths
                    .anyRequest()
                    .access(
                        (who, context) ->
                            new AuthorizationDecision(onOwnPort(context.getRequest()))))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  // A refusal that a servlet or the container words is passed on as it is, not led to the sign-in.
  @Bean
  @Order(6)
  SecurityFilterChain errorChain(HttpSecurity http) throws Exception {
    return http.securityMatcher(request -> request.getDispatcherType() == DispatcherType.ERROR)
        .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .headers(
            headers ->
                headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentSecurity.NOTHING)))
        .build();
  }

  @Bean
  @Order(10)
  SecurityFilterChain apiChain(
      HttpSecurity http, UserDirectory users, Denials denials, ProblemAnswers problems)
      throws Exception {
    return http.securityMatcher("/api/**", "/dicomweb/**")
        .addFilterBefore(new BearerTokenFilter(users, problems), AuthorizationFilter.class)
        .authorizeHttpRequests(
            paths -> paths.requestMatchers(FOR_ANYONE).permitAll().anyRequest().authenticated())
        // A browser's session is honoured here, never begun.
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .csrf(
            csrf ->
                csrf.spa().ignoringRequestMatchers(WITH_TOKEN).ignoringRequestMatchers(FOR_ANYONE))
        .requestCache(cache -> cache.disable())
        .exceptionHandling(no -> no.authenticationEntryPoint(denials).accessDeniedHandler(denials))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(ContentSecurity.NOTHING))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  @Bean
  @Order(20)
  SecurityFilterChain viewerChain(HttpSecurity http, Denials denials) throws Exception {
    return http.securityMatcher("/viewer/**")
        .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.disable())
        .exceptionHandling(no -> no.authenticationEntryPoint(denials).accessDeniedHandler(denials))
        .headers(
            headers ->
                headers
                    .frameOptions(frame -> frame.sameOrigin())
                    .contentSecurityPolicy(csp -> csp.policyDirectives(ContentSecurity.VIEWER))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  @Bean
  @Order(30)
  SecurityFilterChain signInChain(HttpSecurity http, SignOut signOut) throws Exception {
    return http.securityMatcher(DemoPersonas.SIGN_IN, DemoPersonas.SIGN_OUT)
        .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
        .logout(
            out ->
                out.logoutUrl(DemoPersonas.SIGN_OUT)
                    .logoutSuccessUrl("/")
                    .addLogoutHandler(signOut)
                    .deleteCookies("JSESSIONID"))
        // A page that lay open too long carries a stale CSRF token: show a fresh page.
        .exceptionHandling(
            no -> no.accessDeniedHandler((request, answer, denied) -> answer.sendRedirect("/")))
        .headers(
            headers ->
                headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentSecurity.NOTHING)))
        .build();
  }

  private static boolean onOwnPort(HttpServletRequest request) {
    return ManagementPort.isManagement(request);
  }
}

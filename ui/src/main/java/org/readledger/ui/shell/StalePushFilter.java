package org.readledger.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away push connections without a living session. Signing in changes the session's id and
 * cuts the old page's push connection, which at once comes back with the old cookie; answered with
 * a new, anonymous session, its cookie would replace the one of the person who just signed in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StalePushFilter extends OncePerRequestFilter {

  private static final String PUSH = "/VAADIN/push";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getRequestURI().endsWith(PUSH) && request.getSession(false) == null) {
      // Saying goodbye for a session that is gone is no error.
      response.setStatus(
          "close".equals(request.getParameter("X-Atmosphere-Transport"))
              ? HttpServletResponse.SC_NO_CONTENT
              : HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(request, response);
  }
}

package org.readledger.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.readledger.platform.identity.UserDirectory;
import org.readledger.platform.web.ProblemAnswers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * API tokens (RFC 6750). A token signs in for one request and never makes a session; an unknown one
 * is refused even where a session would have sufficed.
 */
final class BearerTokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final UserDirectory users;
  private final ProblemAnswers problems;

  BearerTokenFilter(UserDirectory users, ProblemAnswers problems) {
    this.users = users;
    this.problems = problems;
  }

  /** The token that a request carries. */
  static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var token = token(request);
    if (token.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var account = users.findByToken(token.get());
    if (account.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      problems.write(response, HttpStatus.UNAUTHORIZED, "The API token is not known here.");
      return;
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new SignedIn(account.get()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  // A streamed answer is finished by another dispatch of the same request.
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }
}

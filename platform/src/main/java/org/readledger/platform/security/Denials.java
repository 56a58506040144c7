package org.readledger.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.readledger.platform.audit.AuditAction;
import org.readledger.platform.audit.AuditOutcome;
import org.readledger.platform.audit.AuditRecord;
import org.readledger.platform.audit.AuditTrail;
import org.readledger.platform.audit.AuditType;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.web.ProblemAnswers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says no: 401 to strangers, 403 to the rest, both on the audit trail. */
@Component
class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ProblemAnswers problems;
  private final AuditTrail audit;
  private final CurrentUser user;

  Denials(ProblemAnswers problems, AuditTrail audit, CurrentUser user) {
    this.problems = problems;
    this.audit = audit;
    this.user = user;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    problems.write(
        response, HttpStatus.UNAUTHORIZED, "Sign in first, or send an API token as Bearer.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    audit.record(
        AuditRecord.of(
            AuditType.SECURITY_ALERT,
            AuditAction.EXECUTE,
            AuditOutcome.MINOR_FAILURE,
            user.find(),
            request.getMethod() + " " + request.getRequestURI(),
            "denied"));
    problems.write(response, HttpStatus.FORBIDDEN, "Your role does not allow this.");
  }
}

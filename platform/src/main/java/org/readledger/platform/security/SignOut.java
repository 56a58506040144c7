package org.readledger.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readledger.platform.audit.AuditAction;
import org.readledger.platform.audit.AuditOutcome;
import org.readledger.platform.audit.AuditRecord;
import org.readledger.platform.audit.AuditTrail;
import org.readledger.platform.audit.AuditType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Puts the end of a session on the audit trail. */
@Component
class SignOut implements LogoutHandler {

  private final AuditTrail audit;

  SignOut(AuditTrail audit) {
    this.audit = audit;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication instanceof SignedIn signedIn) {
      audit.record(
          AuditRecord.of(
              AuditType.USER_AUTHENTICATION,
              AuditAction.EXECUTE,
              AuditOutcome.SUCCESS,
              Optional.of(signedIn.getPrincipal()),
              "",
              "signed out"));
    }
  }
}

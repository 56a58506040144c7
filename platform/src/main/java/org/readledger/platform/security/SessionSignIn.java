package org.readledger.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.readledger.platform.audit.AuditAction;
import org.readledger.platform.audit.AuditOutcome;
import org.readledger.platform.audit.AuditRecord;
import org.readledger.platform.audit.AuditTrail;
import org.readledger.platform.audit.AuditType;
import org.readledger.platform.identity.UserAccount;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins a browser session for a person, under a fresh session id. */
@Component
public class SessionSignIn {

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final AuditTrail audit;

  SessionSignIn(AuditTrail audit) {
    this.audit = audit;
  }

  /** Signs in; whoever was signed in before in this browser is signed out. */
  public void signIn(
      UserAccount account, HttpServletRequest request, HttpServletResponse response) {
    var old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    request.getSession(true);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new SignedIn(account));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    audit.record(
        AuditRecord.of(
            AuditType.USER_AUTHENTICATION,
            AuditAction.EXECUTE,
            AuditOutcome.SUCCESS,
            Optional.of(account),
            "",
            "signed in"));
  }
}

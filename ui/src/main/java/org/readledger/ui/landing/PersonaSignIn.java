package org.readledger.ui.landing;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Optional;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.identity.UserDirectory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in, and who can be in a demo. */
@Component
class PersonaSignIn {

  private final CurrentUser currentUser;
  private final UserDirectory directory;

  PersonaSignIn(CurrentUser currentUser, UserDirectory directory) {
    this.currentUser = currentUser;
    this.directory = directory;
  }

  Optional<UserAccount> signedIn() {
    return currentUser.find();
  }

  List<UserAccount> personas() {
    return directory.all().stream().filter(UserAccount::demo).toList();
  }

  String organisationOf(UserAccount persona) {
    return directory.nameOf(persona.organisation());
  }

  /**
   * Signs a demo persona in on this browser's session, under a new session id. Any other account is
   * refused.
   */
  void enter(UserAccount persona) {
    if (!persona.demo()) {
      throw new AccessDeniedException("only demo personas sign in without a credential");
    }
    VaadinService.reinitializeSession(VaadinRequest.getCurrent());
    var authorities =
        persona.roles().stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(persona, "", authorities));
    SecurityContextHolder.setContext(context);
    VaadinRequest.getCurrent()
        .getWrappedSession()
        .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
  }
}

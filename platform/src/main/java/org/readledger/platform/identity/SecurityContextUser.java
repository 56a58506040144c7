package org.readledger.platform.identity;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the person from Spring Security's context. */
@Component
class SecurityContextUser implements CurrentUser {

  @Override
  public Optional<UserAccount> find() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(UserAccount.class::isInstance)
        .map(UserAccount.class::cast);
  }

  @Override
  public UserAccount require() {
    return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
  }
}

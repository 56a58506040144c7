package org.readledger.platform.security;

import java.util.List;
import org.readledger.platform.identity.UserAccount;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in person: the account is the principal, its roles are authorities `ROLE_...`. */
public final class SignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient UserAccount account;

  /** The person is who they say. */
  public SignedIn(UserAccount account) {
    super(authorities(account));
    this.account = account;
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public UserAccount getPrincipal() {
    return account;
  }

  @Override
  public String getName() {
    return account.userId().toString();
  }

  private static List<SimpleGrantedAuthority> authorities(UserAccount account) {
    return account.roles().stream()
        .sorted()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}

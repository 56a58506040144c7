package org.readledger.marketplace.act;

import java.util.Arrays;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.springframework.security.access.AccessDeniedException;

/** The service's own denial, behind the route's: no role, no act. */
public final class RoleCheck {

  private RoleCheck() {}

  /**
   * Lets the user pass if they have one of the roles.
   *
   * @throws AccessDeniedException otherwise
   */
  public static void require(UserAccount user, Role... anyOf) {
    if (Arrays.stream(anyOf).noneMatch(user::has)) {
      throw new AccessDeniedException("Your role does not include this.");
    }
  }
}

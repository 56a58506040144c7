package org.readledger.platform.web;

import java.util.Set;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is. */
@RestController
@RequestMapping("/api/v1/me")
@PreAuthorize("isAuthenticated()")
class MeController {

  private final CurrentUser user;
  private final UserDirectory directory;

  MeController(CurrentUser user, UserDirectory directory) {
    this.user = user;
    this.directory = directory;
  }

  /**
   * The caller.
   *
   * @param name of the person
   * @param organisation in whose name the person acts, 32 hexadecimal digits
   * @param organisationName its name
   * @param roles what the person may do
   * @param demo whether a demo server keeps the person's key
   */
  record Me(
      String name, String organisation, String organisationName, Set<Role> roles, boolean demo) {}

  @GetMapping
  Me me() {
    var me = user.require();
    return new Me(
        me.displayName(),
        me.organisation().hex(),
        directory.nameOf(me.organisation()),
        me.roles(),
        me.demo());
  }
}

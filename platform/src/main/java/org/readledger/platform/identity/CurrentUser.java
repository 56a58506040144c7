package org.readledger.platform.identity;

import java.util.Optional;

/** The person behind the current request or view. */
public interface CurrentUser {

  /** The signed-in person, if anyone is. */
  Optional<UserAccount> find();

  /**
   * The signed-in person.
   *
   * @throws org.springframework.security.access.AccessDeniedException if nobody is signed in
   */
  UserAccount require();
}

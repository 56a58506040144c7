package org.readledger.marketplace.wallet;

import java.util.List;
import org.readledger.platform.identity.UserAccount;

/** Credits of the user's own organisation or, for a reader, their own. */
public interface Wallet {

  /** What is available and held at the projection's height. */
  Balance balance(UserAccount user);

  /** Movements, newest first. */
  List<Movement> movements(UserAccount user, int offset, int limit);
}

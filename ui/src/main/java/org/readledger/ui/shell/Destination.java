package org.readledger.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;

/**
 * A place in the navigation.
 *
 * @param path route, without a leading slash
 * @param label what people read
 */
public record Destination(String path, String label) {

  /** Places for somebody who has not signed in. */
  public static List<Destination> open() {
    return List.of(new Destination("", "What this is"), new Destination("verify", "Verify"));
  }

  /** Places for a person, their home first. */
  public static List<Destination> of(UserAccount user) {
    var places = new ArrayList<Destination>();
    if (user.has(Role.READER)) {
      places.add(new Destination("worklist", "Worklist"));
      places.add(new Destination("reads", "My reads"));
      places.add(new Destination("credentials", "Credentials"));
      places.add(new Destination("wallet", "Wallet"));
    }
    if (user.has(Role.CENTER_STAFF) || user.has(Role.CENTER_ADMIN)) {
      places.add(new Destination("board", "Board"));
      places.add(new Destination("wallet", "Statement"));
      places.add(new Destination("endpoints", "Endpoints"));
      places.add(new Destination("access-log", "Access log"));
    }
    if (user.has(Role.CREDENTIALING_STAFF) || user.has(Role.CREDENTIALING_COMMITTEE)) {
      places.add(new Destination("queue", "Queue"));
    }
    if (user.has(Role.OPERATOR) || user.has(Role.AUDITOR)) {
      places.add(new Destination("market", "Market"));
    }
    if (user.has(Role.OPERATOR)) {
      places.add(new Destination("purchases", "Purchases"));
      places.add(new Destination("participants", "Participants"));
    }
    places.add(new Destination("ledger", "Ledger"));
    places.add(new Destination("verify", "Verify"));
    return List.copyOf(places);
  }

  /** Where a person begins. */
  public static Destination home(UserAccount user) {
    return of(user).getFirst();
  }

  /** Whether credits are part of the person's day. */
  public static boolean hasWallet(UserAccount user) {
    return user.has(Role.READER) || user.has(Role.CENTER_STAFF) || user.has(Role.CENTER_ADMIN);
  }
}

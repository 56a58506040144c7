package org.readledger.marketplace.reports.write;

import java.time.Duration;

/** When a failed delivery is tried again. Pure. */
final class DeliveryRules {

  /** After so many failures in a row a person has to look. */
  static final int MAX_ATTEMPTS = 20;

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private DeliveryRules() {}

  /** Doubles from 2 s to at most 15 min. */
  static Duration waitAfter(int attempt) {
    var doubled = FIRST.multipliedBy(1L << Math.min(Math.max(attempt - 1, 0), 20));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }
}

package org.readledger.launcher.supervise;

import java.time.Duration;

/**
 * How long to wait before the next restart: half a second, doubled with each failure in a row up to
 * half a minute; a minute of health starts over.
 */
public final class BackOff {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration MOST = Duration.ofSeconds(30);
  private static final Duration STEADY = Duration.ofMinutes(1);

  private Duration next = FIRST;

  /**
   * The wait after a run that ended.
   *
   * @param healthyFor how long that run had been well, zero when it never was
   */
  public Duration after(Duration healthyFor) {
    if (healthyFor.compareTo(STEADY) >= 0) {
      next = FIRST;
    }
    Duration wait = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(MOST) > 0 ? MOST : doubled;
    return wait;
  }
}

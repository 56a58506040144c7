package org.readledger.platform.chain;

import java.time.Duration;
import java.time.Instant;

/** Whether the ledger moves, as this instance sees it. */
public interface ChainStatus {

  /** No block for this long, or no link: claiming and signing pause, the proxy fails closed. */
  Duration STALE_AFTER = Duration.ofSeconds(12);

  /** What is known now. */
  Snapshot now();

  /**
   * What is known of the chain.
   *
   * @param chainId the engine's chain id; empty before the first contact
   * @param height the newest block seen; 0 before that
   * @param blockTime its header's time
   * @param seenAt when this instance saw it
   * @param connected whether the node answers
   * @param age since the newest block was seen
   */
  record Snapshot(
      String chainId,
      long height,
      Instant blockTime,
      Instant seenAt,
      boolean connected,
      Duration age) {

    /** Whether acts may be signed and pixels served. */
    public boolean moving() {
      return connected && height > 0 && age.compareTo(STALE_AFTER) < 0;
    }
  }
}

package org.readledger.ledger.node.app;

import com.google.protobuf.Timestamp;

/** The engine's time in the rules' unit. */
final class BlockTime {

  private static final long MILLIS_PER_SECOND = 1000;
  private static final int NANOS_PER_MILLI = 1_000_000;

  private BlockTime() {}

  /** Milliseconds since 1970-01-01T00:00:00Z, rounded down. */
  static long milliseconds(Timestamp time) {
    return Math.addExact(
        Math.multiplyExact(time.getSeconds(), MILLIS_PER_SECOND),
        time.getNanos() / NANOS_PER_MILLI);
  }
}

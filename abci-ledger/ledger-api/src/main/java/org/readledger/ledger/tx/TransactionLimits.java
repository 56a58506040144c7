package org.readledger.ledger.tx;

import java.time.Duration;

/** Limits of the envelope, the same on every chain. */
public final class TransactionLimits {

  /** Largest signed transaction in bytes. */
  public static final int MAX_BYTES = 128 * 1024;

  /** Most operations in one body. */
  public static final int MAX_OPERATIONS = 64;

  /** Longest time between issue and expiry of a body. */
  public static final Duration MAX_LIFETIME = Duration.ofMinutes(10);

  /** How far a body's issue may lie ahead of block time, and how long a nonce outlives its body. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

  /** Most postings in one ClaimRead. */
  public static final int MAX_CLAIMS = 16;

  private TransactionLimits() {}
}

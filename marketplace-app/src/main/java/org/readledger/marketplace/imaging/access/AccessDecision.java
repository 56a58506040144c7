package org.readledger.marketplace.imaging.access;

/** Whether a caller gets a read's images at this moment. */
public sealed interface AccessDecision {

  /** What access rests on. */
  enum Ground {
    /** The caller holds the read. */
    HOLDER,
    /** The caller belongs to the centre that posted it. */
    CENTRE
  }

  /**
   * Yes, until revoked.
   *
   * @param ground what it rests on
   * @param manifestVersion the anchored manifest's version; 0 while the pixels are being anchored
   */
  record Granted(Ground ground, int manifestVersion) implements AccessDecision {}

  /**
   * The caller may know the read, and does not hold it.
   *
   * @param sentence why, for a person
   */
  record NotHolder(String sentence) implements AccessDecision {}

  /** There is no such read, as far as this caller may know. */
  record Unknown() implements AccessDecision {}

  /**
   * Nobody can tell: the ledger does not move here.
   *
   * @param sentence what that means, for a person
   */
  record Unavailable(String sentence) implements AccessDecision {}
}

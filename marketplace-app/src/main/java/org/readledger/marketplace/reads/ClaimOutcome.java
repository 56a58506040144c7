package org.readledger.marketplace.reads;

import java.time.Duration;
import java.time.Instant;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.eligibility.ClaimEligibility;

/** How a claim ended. The ledger decides; this says it in one line. */
public sealed interface ClaimOutcome {

  /** The posting that was claimed or not. */
  PostingId posting();

  /** One line for the reader. */
  String sentence();

  /**
   * Yours.
   *
   * @param posting claimed
   * @param number display number
   * @param txHash the engine's transaction hash
   * @param height the block
   * @param at the block's time
   * @param sentence for example "P-48213 is yours, block 184,211."
   */
  record Claimed(
      PostingId posting, String number, String txHash, long height, Instant at, String sentence)
      implements ClaimOutcome {}

  /**
   * Another reader was first.
   *
   * @param posting lost
   * @param number display number
   * @param earlier by how much, zero when within one block
   * @param sentence for example "P-48218 went to another reader, claimed 0.4 s before yours."
   */
  record LostRace(PostingId posting, String number, Duration earlier, String sentence)
      implements ClaimOutcome {}

  /**
   * The ledger's rules said no.
   *
   * @param posting refused
   * @param eligibility the list of requirements at that block
   * @param sentence why, and what to do
   */
  record Refused(PostingId posting, ClaimEligibility eligibility, String sentence)
      implements ClaimOutcome {}

  /** Not sent: the ledger is not moving, so nobody could say who was first. */
  record NotMoving(PostingId posting, String sentence) implements ClaimOutcome {}

  /** Sent, not seen in a block yet. */
  record Unknown(PostingId posting, String transactionId, String sentence)
      implements ClaimOutcome {}
}

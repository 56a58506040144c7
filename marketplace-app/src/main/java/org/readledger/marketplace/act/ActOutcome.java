package org.readledger.marketplace.act;

import java.time.Instant;
import org.readledger.ledger.proto.RejectionCode;

/** How an act on the ledger ended, with one sentence for the person who tried it. */
public sealed interface ActOutcome {

  /** What happened, what it means, what to do: one or two plain sentences. */
  String sentence();

  /**
   * In a block and accepted.
   *
   * @param txHash the engine's transaction hash, upper-case hexadecimal
   * @param height the block
   * @param at the block's time
   * @param sentence what is now so
   */
  record Done(String txHash, long height, Instant at, String sentence) implements ActOutcome {}

  /**
   * The ledger or a rule before it said no; nothing changed.
   *
   * @param code the ledger's code, OK when a rule before the ledger refused
   * @param sentence why, and what to do
   */
  record Refused(RejectionCode code, String sentence) implements ActOutcome {}

  /**
   * Not sent, because the ledger is not moving or this page is behind it.
   *
   * @param sentence how far behind
   */
  record NotMoving(String sentence) implements ActOutcome {}

  /**
   * Sent, but no block has shown it yet. It may still be included; trying again cannot double it.
   *
   * @param transactionId SHA-256 of the body, upper-case hexadecimal
   * @param sentence what to expect
   */
  record Unknown(String transactionId, String sentence) implements ActOutcome {}
}

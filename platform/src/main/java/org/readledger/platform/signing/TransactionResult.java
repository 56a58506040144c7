package org.readledger.platform.signing;

import java.time.Instant;
import org.readledger.ledger.proto.Receipt;
import org.readledger.ledger.proto.Rejection;

/** How a submission ended. */
public sealed interface TransactionResult {

  /** The engine's hash of the signed transaction, 64 upper-case hexadecimal digits. */
  String txHash();

  /**
   * In a block, and accepted.
   *
   * @param txHash engine hash
   * @param height the block
   * @param time the block's time
   * @param receipt what the ledger answered
   */
  record Committed(String txHash, long height, Instant time, Receipt receipt)
      implements TransactionResult {}

  /**
   * Refused by the ledger; nothing changed.
   *
   * @param txHash engine hash
   * @param height the block that holds the refusal; 0 when it was refused before any block
   * @param rejection code and detail
   * @param sentence the ledger's words
   */
  record Rejected(String txHash, long height, Rejection rejection, String sentence)
      implements TransactionResult {}

  /**
   * Not known yet: the ledger is not moving or not reachable. It may still be committed until it
   * expires.
   *
   * @param txHash engine hash
   * @param sentence what that means for the person
   */
  record Unknown(String txHash, String sentence) implements TransactionResult {}
}

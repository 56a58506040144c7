package org.readledger.ledger.node.rules.envelope;

import org.readledger.ledger.id.LedgerId;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.SignedTransaction;
import org.readledger.ledger.proto.TransactionBody;
import org.readledger.ledger.tx.TransactionLimits;
import org.readledger.ledger.tx.UnknownFields;

/** What can be said of a transaction without looking at the state. */
public final class EnvelopeCheck {

  private EnvelopeCheck() {}

  /** Size and shape; OK when nothing is wrong. */
  public static RejectionCode form(SignedTransaction tx, TransactionBody body) {
    if (tx.getSerializedSize() > TransactionLimits.MAX_BYTES) {
      return RejectionCode.TOO_LARGE;
    }
    return tx.getSignaturesCount() == 1
            && tx.getSignatures(0).getKeyId().size() == LedgerId.BYTES
            && body.getAuthor().size() == LedgerId.BYTES
            && body.getNonce().size() == LedgerId.BYTES
            && body.getOperationsCount() >= 1
            && body.getOperationsCount() <= TransactionLimits.MAX_OPERATIONS
            && body.getOperationsList().stream()
                .noneMatch(operation -> operation.getKindCase() == Operation.KindCase.KIND_NOT_SET)
            && !UnknownFields.anywhereIn(tx)
            && !UnknownFields.anywhereIn(body)
        ? RejectionCode.OK
        : RejectionCode.MALFORMED;
  }

  /**
   * Whether a time lies in the body's window.
   *
   * @param whenTooEarly the code for a body from the future: in a block it means that block time is
   *     behind, as in the first block after a halt; at the door that the client's clock is wrong
   */
  public static RejectionCode window(TransactionBody body, long nowMs, RejectionCode whenTooEarly) {
    long issuedMs = body.getIssuedAtMs();
    long expiresMs = body.getExpiresAtMs();
    // negative times are refused first, so that no difference below can overflow
    if (issuedMs < 0
        || expiresMs < issuedMs
        || expiresMs - issuedMs > TransactionLimits.MAX_LIFETIME.toMillis()
        || nowMs > expiresMs) {
      return RejectionCode.OUTSIDE_TIME_WINDOW;
    }
    return issuedMs - nowMs > TransactionLimits.CLOCK_TOLERANCE.toMillis()
        ? whenTooEarly
        : RejectionCode.OK;
  }
}

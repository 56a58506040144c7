package org.readledger.ledger.node.rules.envelope;

import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.Key;
import org.readledger.ledger.proto.Participant;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.SignedTransaction;
import org.readledger.ledger.proto.TransactionBody;

/** Whether a transaction comes from somebody who may act, for the first time, and in time. */
public sealed interface Admission {

  /** It does; the operations decide the rest. */
  record Admitted(Participant author, Key key) implements Admission {}

  /** It does not. */
  record Refused(RejectionCode code) implements Admission {}

  /** CheckTx: everything but the signature itself. Changes nothing. */
  static Admission atTheDoor(
      StateView state, String chainId, long nowMs, SignedTransaction tx, TransactionBody body) {
    var envelope = envelope(chainId, nowMs, tx, body, RejectionCode.OUTSIDE_TIME_WINDOW);
    if (envelope != RejectionCode.OK) {
      return new Refused(envelope);
    }
    var signer = Signer.of(state, body.getAuthor(), tx.getSignatures(0));
    if (signer.known() != RejectionCode.OK) {
      return new Refused(signer.known());
    }
    return SpentNonces.spent(state, body, nowMs)
        ? new Refused(RejectionCode.REPLAYED)
        : active(signer);
  }

  /**
   * A block: as at the door, and the signature. The nonce is spent as soon as it is certain that
   * the author signed this body for this time; refusals before that leave no trace.
   */
  static Admission inBlock(
      WorkingState state,
      String chainId,
      long nowMs,
      SignedTransaction tx,
      TransactionBody body,
      boolean signatureValid) {
    var envelope = envelope(chainId, nowMs, tx, body, RejectionCode.CLOCK_CATCHING_UP);
    if (envelope != RejectionCode.OK) {
      return new Refused(envelope);
    }
    var signer = Signer.of(state, body.getAuthor(), tx.getSignatures(0));
    var known =
        firstOf(signer.known(), signatureValid ? RejectionCode.OK : RejectionCode.BAD_SIGNATURE);
    if (known != RejectionCode.OK) {
      return new Refused(known);
    }
    if (SpentNonces.spent(state, body, nowMs)) {
      return new Refused(RejectionCode.REPLAYED);
    }
    SpentNonces.spend(state, body, nowMs);
    return active(signer);
  }

  private static Admission active(Signer signer) {
    return signer.active() == RejectionCode.OK
        ? new Admitted(signer.author().orElseThrow(), signer.key().orElseThrow())
        : new Refused(signer.active());
  }

  private static RejectionCode envelope(
      String chainId,
      long nowMs,
      SignedTransaction tx,
      TransactionBody body,
      RejectionCode whenTooEarly) {
    var form = EnvelopeCheck.form(tx, body);
    if (form != RejectionCode.OK) {
      return form;
    }
    return body.getChainId().equals(chainId)
        ? EnvelopeCheck.window(body, nowMs, whenTooEarly)
        : RejectionCode.WRONG_CHAIN;
  }

  private static RejectionCode firstOf(RejectionCode one, RejectionCode other) {
    return one == RejectionCode.OK ? other : one;
  }
}

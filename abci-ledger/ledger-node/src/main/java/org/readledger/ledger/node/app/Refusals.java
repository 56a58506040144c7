package org.readledger.ledger.node.app;

import org.readledger.abci.proto.ExecTxResult;
import org.readledger.abci.proto.ResponseCheckTx;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;

/**
 * How a refusal is written in ABCI: codespace, stable code, `data` for programs, `log` for people.
 */
final class Refusals {

  static final String CODESPACE = "readledger";

  private Refusals() {}

  static Rejection of(RejectionCode code) {
    return Rejection.newBuilder().setCode(code).build();
  }

  static ResponseCheckTx checkTx(Rejection rejection) {
    return ResponseCheckTx.newBuilder()
        .setCode(rejection.getCodeValue())
        .setCodespace(CODESPACE)
        .setData(rejection.toByteString())
        .setLog(sentence(rejection.getCode()))
        .build();
  }

  static ExecTxResult result(Rejection rejection, String log) {
    return ExecTxResult.newBuilder()
        .setCode(rejection.getCodeValue())
        .setCodespace(CODESPACE)
        .setData(rejection.toByteString())
        .setLog(log)
        .build();
  }

  /** What people are told of a refusal before the rules of the market were asked. */
  static String sentence(RejectionCode code) {
    return switch (code) {
      case MALFORMED -> "This is not a transaction of this ledger.";
      case WRONG_CHAIN -> "The transaction is for another chain.";
      case TOO_LARGE -> "The transaction is too large or has too many operations.";
      case OUTSIDE_TIME_WINDOW -> "The transaction has expired or is not valid yet.";
      case REPLAYED -> "This transaction was received before.";
      case UNKNOWN_AUTHOR -> "The author is not a participant of this ledger.";
      case AUTHOR_NOT_ACTIVE -> "The author may not act at present.";
      case UNKNOWN_KEY -> "The key is not a key of the author.";
      case KEY_REVOKED_CODE -> "The key was revoked.";
      case BAD_SIGNATURE -> "The signature does not verify.";
      case UNSUPPORTED_SIGNATURE -> "This kind of signature is not accepted yet.";
      case OUT_OF_SCOPE -> "The key may not sign this operation.";
      case CLOCK_CATCHING_UP -> "The ledger has just resumed. Send the transaction again.";
      default -> "The transaction was refused (" + code.name() + ").";
    };
  }
}

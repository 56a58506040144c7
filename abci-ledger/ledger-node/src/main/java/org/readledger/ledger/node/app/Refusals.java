package org.readledger.ledger.node.app;

import com.google.protobuf.ByteString;
import org.readledger.abci.proto.ExecTxResult;
import org.readledger.abci.proto.ResponseCheckTx;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.tx.RejectionInWords;
import org.readledger.ledger.tx.TransactionLimits;

/**
 * How a refusal is written in ABCI: codespace, stable code, `data` for programs, `log` for people.
 */
final class Refusals {

  static final String CODESPACE = "readledger";

  private Refusals() {}

  static Rejection of(RejectionCode code) {
    return Rejection.newBuilder().setCode(code).build();
  }

  /** Why bytes that are no transaction are refused. */
  static RejectionCode unreadable(ByteString bytes) {
    return bytes.size() > TransactionLimits.MAX_BYTES
        ? RejectionCode.TOO_LARGE
        : RejectionCode.MALFORMED;
  }

  static ResponseCheckTx checkTx(Rejection rejection) {
    return ResponseCheckTx.newBuilder()
        .setCode(rejection.getCodeValue())
        .setCodespace(CODESPACE)
        .setData(rejection.toByteString())
        .setLog(RejectionInWords.of(rejection))
        .build();
  }

  static ExecTxResult result(RejectionCode code) {
    var rejection = of(code);
    return result(rejection, RejectionInWords.of(rejection));
  }

  static ExecTxResult result(Rejection rejection, String log) {
    return ExecTxResult.newBuilder()
        .setCode(rejection.getCodeValue())
        .setCodespace(CODESPACE)
        .setData(rejection.toByteString())
        .setLog(log)
        .build();
  }
}

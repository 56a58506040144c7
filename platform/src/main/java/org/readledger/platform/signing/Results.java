package org.readledger.platform.signing;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import org.readledger.ledger.proto.Receipt;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.tx.RejectionInWords;

/** Reads the ledger's answers. */
final class Results {

  private Results() {}

  /** The result of a transaction in a block. */
  static TransactionResult of(
      String hash, long height, Instant time, int code, ByteString data, String log) {
    return code == 0
        ? new TransactionResult.Committed(hash, height, time, receipt(data))
        : rejected(hash, height, code, data, log);
  }

  /** A refusal; at height 0 before any block. */
  static TransactionResult.Rejected rejected(
      String hash, long height, int code, ByteString data, String log) {
    var rejection = rejection(code, data);
    var sentence = log.isBlank() ? RejectionInWords.of(rejection) : sentence(rejection, log);
    return new TransactionResult.Rejected(hash, height, rejection, sentence);
  }

  /** A refusal by this web tier. */
  static TransactionResult.Rejected refused(RejectionCode code, String sentence) {
    return new TransactionResult.Rejected(
        "", 0, Rejection.newBuilder().setCode(code).build(), sentence);
  }

  private static String sentence(Rejection rejection, String log) {
    var known =
        rejection.getCode() != RejectionCode.OK
            && rejection.getCode() != RejectionCode.UNRECOGNIZED;
    return known ? RejectionInWords.of(rejection) : log;
  }

  private static Receipt receipt(ByteString data) {
    try {
      return Receipt.parseFrom(data);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("the ledger's receipt cannot be read", e);
    }
  }

  private static Rejection rejection(int code, ByteString data) {
    try {
      var rejection = Rejection.parseFrom(data);
      return rejection.getCode() == RejectionCode.OK
          ? rejection.toBuilder().setCodeValue(code).build()
          : rejection;
    } catch (InvalidProtocolBufferException e) {
      return Rejection.newBuilder().setCodeValue(code).build();
    }
  }
}

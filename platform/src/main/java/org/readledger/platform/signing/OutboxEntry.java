package org.readledger.platform.signing;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.List;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.TransactionBody;

/**
 * A row of the outbox.
 *
 * @param businessKey permanent
 * @param organisation who signs
 * @param operations a TransactionBody with nothing but operations
 * @param signedTx the transaction last signed
 * @param txHash its engine hash
 * @param expiresAt after this block time it cannot be included any more
 * @param state SENT until the ledger's word is known
 * @param height the block that decided; 0 before, or when refused before any block
 * @param blockTime its time
 * @param answer Receipt or Rejection
 * @param sentence the ledger's words
 */
record OutboxEntry(
    String businessKey,
    ParticipantId organisation,
    ByteString operations,
    ByteString signedTx,
    String txHash,
    Instant expiresAt,
    State state,
    long height,
    Instant blockTime,
    ByteString answer,
    String sentence) {

  enum State {
    SENT,
    COMMITTED,
    REJECTED
  }

  static ByteString packed(List<Operation> operations) {
    return TransactionBody.newBuilder().addAllOperations(operations).build().toByteString();
  }

  List<Operation> unpacked() {
    try {
      return TransactionBody.parseFrom(operations).getOperationsList();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("the outbox holds no operations under " + businessKey, e);
    }
  }

  /** What the ledger said, once it has. */
  TransactionResult result() {
    return switch (state) {
      case COMMITTED -> Results.of(txHash, height, blockTime, 0, answer, sentence);
      case REJECTED ->
          Results.rejected(txHash, height, RejectionCode.MALFORMED_VALUE, answer, sentence);
      case SENT ->
          new TransactionResult.Unknown(
              txHash, "The ledger has not answered yet. It will be asked again by itself.");
    };
  }
}

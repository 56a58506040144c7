package org.readledger.ledger.node.app;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.readledger.ledger.proto.SignedTransaction;
import org.readledger.ledger.proto.TransactionBody;
import org.readledger.ledger.signing.Sha256;
import org.readledger.ledger.tx.TransactionLimits;

/**
 * A transaction whose bytes could be read. Nothing is said about its content.
 *
 * @param digest SHA-256 of the bytes as received, signature included
 * @param size their number
 * @param signed the envelope
 * @param body parsed from the envelope's body bytes
 */
record ReceivedTransaction(
    ByteString digest, int size, SignedTransaction signed, TransactionBody body) {

  /** Reads bytes from anybody; nothing if they are too many or no transaction. */
  static Optional<ReceivedTransaction> read(ByteString bytes) {
    return read(bytes, Sha256.of(bytes));
  }

  static Optional<ReceivedTransaction> read(ByteString bytes, ByteString digest) {
    if (bytes.size() > TransactionLimits.MAX_BYTES) {
      return Optional.empty();
    }
    try {
      var signed = SignedTransaction.parseFrom(bytes);
      var body = TransactionBody.parseFrom(signed.getBody());
      return Optional.of(new ReceivedTransaction(digest, bytes.size(), signed, body));
    } catch (InvalidProtocolBufferException e) {
      return Optional.empty();
    }
  }

  /** What may occur once: the author and the nonce. */
  ByteString replayKey() {
    return body.getAuthor().concat(body.getNonce());
  }
}

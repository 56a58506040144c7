package org.readledger.ledger.tx;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.RandomIds;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Signature;
import org.readledger.ledger.proto.SignedTransaction;
import org.readledger.ledger.proto.TransactionBody;

/**
 * The exact bytes somebody is asked to sign. Built once, never re-serialised.
 *
 * @param chainId the chain it is for
 * @param author the participant in whose name it acts
 * @param body the serialised TransactionBody
 */
public record TransactionDraft(String chainId, ParticipantId author, ByteString body) {

  /** How long a draft may wait for its signature and its block. The ledger allows 10 minutes. */
  public static final Duration LIFETIME = Duration.ofMinutes(5);

  /** A draft with a fresh nonce, issued now. */
  public static TransactionDraft of(
      String chainId, ParticipantId author, Instant now, List<Operation> operations) {
    var body =
        TransactionBody.newBuilder()
            .setChainId(chainId)
            .setAuthor(author.bytes())
            .setNonce(RandomIds.next())
            .setIssuedAtMs(now.toEpochMilli())
            .setExpiresAtMs(now.plus(LIFETIME).toEpochMilli())
            .addAllOperations(operations)
            .build();
    return new TransactionDraft(chainId, author, body.toByteString());
  }

  /** The id that stays the same whoever signs. */
  public TransactionId id() {
    return TransactionId.ofBody(body);
  }

  /** The transaction as it is submitted. */
  public SignedTransaction signedWith(Signature signature) {
    return SignedTransaction.newBuilder().setBody(body).addSignatures(signature).build();
  }
}

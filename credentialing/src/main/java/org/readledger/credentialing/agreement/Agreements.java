package org.readledger.credentialing.agreement;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.AgreementId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.RandomIds;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.RecordAgreement;
import org.readledger.ledger.signing.Sha256;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.signing.PreparedTransaction;
import org.readledger.platform.signing.TransactionResult;
import org.readledger.platform.signing.TransactionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A centre's written agreements with credentialing bodies (42 CFR 482.22, 485.616(c)): privileges
 * at the centre count only under one.
 */
@Component
public class Agreements {

  private final JdbcClient jdbc;
  private final TransactionService transactions;

  Agreements(JdbcClient jdbc, TransactionService transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * An agreement as the ledger holds it.
   *
   * @param agreementId hexadecimal
   * @param body the body relied on, hexadecimal
   * @param validUntil when it ends
   * @param height the block that holds it
   * @param transaction the transaction that made it
   */
  public record AgreementLine(
      String agreementId, String body, Instant validUntil, long height, String transaction) {}

  /** The centre's agreements, the newest first. */
  public List<AgreementLine> of(UserAccount centre) {
    return jdbc.sql(
            "select * from ledger_agreement where center = ? order by recorded_at desc, agreement_id")
        .param(centre.organisation().hex())
        .query(
            (row, n) ->
                new AgreementLine(
                    row.getString("agreement_id"),
                    row.getString("body"),
                    row.getTimestamp("valid_until").toInstant(),
                    row.getLong("height"),
                    row.getString("transaction")))
        .list();
  }

  /** Prepares an agreement; the document itself stays off the ledger, its SHA-256 goes on it. */
  public PreparedTransaction prepare(
      UserAccount centre, ParticipantId body, Instant validUntil, String document) {
    return transactions.prepare(
        centre,
        List.of(
            Operation.newBuilder()
                .setRecordAgreement(
                    RecordAgreement.newBuilder()
                        .setAgreementId(new AgreementId(RandomIds.next()).bytes())
                        .setBody(body.bytes())
                        .setValidUntilMs(validUntil.toEpochMilli())
                        .setDocumentDigest(Sha256.of(ByteString.copyFromUtf8(document))))
                .build()));
  }

  /** Signs what was shown and follows it to its block. */
  public CompletableFuture<TransactionResult> sign(
      UserAccount centre, PreparedTransaction transaction) {
    return transactions.signAndSubmit(centre, transaction);
  }
}

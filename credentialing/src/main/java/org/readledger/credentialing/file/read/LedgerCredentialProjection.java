package org.readledger.credentialing.file.read;

import com.google.protobuf.ByteString;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.readledger.ledger.proto.Agreement;
import org.readledger.ledger.proto.Attestation;
import org.readledger.platform.chain.LedgerFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the chain says about attestations and agreements, as rows. Rebuilt from genesis on reset.
 */
@Component
@ProcessingGroup(LedgerCredentialProjection.GROUP)
class LedgerCredentialProjection {

  static final String GROUP = "credentialing-chain";

  private final JdbcClient jdbc;

  LedgerCredentialProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(LedgerFact fact) {
    var event = fact.event();
    switch (event.getKindCase()) {
      case CREDENTIAL_ATTESTED -> store(event.getCredentialAttested().getAttestation(), fact);
      case ATTESTATION_REVOKED -> revoke(event.getAttestationRevoked().getAttestation());
      case AGREEMENT_RECORDED -> store(event.getAgreementRecorded().getAgreement(), fact);
      default -> {
        // other events are other projections' business
      }
    }
  }

  private void store(Attestation attestation, LedgerFact fact) {
    var what = AttestedCredential.of(attestation.getCredential());
    jdbc.sql(
            """
            insert into ledger_attestation (attestation_id, body, subject, type, code, amount_minor,
              currency, screened_at, valid_from, valid_until, evidence_digest, status, height,
              transaction)
            values (:id, :body, :subject, :type, :code, :amount, :currency, :screened, :from, :until,
              :digest, 'ACTIVE', :height, :tx) on conflict do nothing
            """)
        .param("id", hex(attestation.getAttestationId()))
        .param("body", hex(attestation.getBody()))
        .param("subject", hex(attestation.getSubject()))
        .param("type", what.type().name())
        .param("code", what.code())
        .param("amount", what.amountMinor())
        .param("currency", what.currency())
        .param("screened", what.screenedAt().map(Timestamp::from).orElse(null))
        .param("from", time(attestation.getValidFromMs()))
        .param("until", time(attestation.getValidUntilMs()))
        .param("digest", hex(attestation.getEvidenceDigest()))
        .param("height", fact.height())
        .param("tx", fact.txHash())
        .update();
  }

  private void revoke(Attestation attestation) {
    jdbc.sql(
            "update ledger_attestation set status = 'REVOKED', revoked_at = ? where attestation_id = ?")
        .params(time(attestation.getRevokedAtMs()), hex(attestation.getAttestationId()))
        .update();
  }

  private void store(Agreement agreement, LedgerFact fact) {
    jdbc.sql(
            """
            insert into ledger_agreement (agreement_id, center, body, valid_until, document_digest,
              recorded_at, height, transaction)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            hex(agreement.getAgreementId()),
            hex(agreement.getCenter()),
            hex(agreement.getBody()),
            time(agreement.getValidUntilMs()),
            hex(agreement.getDocumentDigest()),
            time(agreement.getRecordedAtMs()),
            fact.height(),
            fact.txHash())
        .update();
  }

  @ResetHandler
  void reset() {
    jdbc.sql("delete from ledger_attestation").update();
    jdbc.sql("delete from ledger_agreement").update();
  }

  private static Timestamp time(long millis) {
    return Timestamp.from(Instant.ofEpochMilli(millis));
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}

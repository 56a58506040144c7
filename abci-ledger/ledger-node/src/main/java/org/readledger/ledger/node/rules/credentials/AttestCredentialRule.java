package org.readledger.ledger.node.rules.credentials;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.rules.records.Subjects;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.AttestCredential;
import org.readledger.ledger.proto.Attestation;
import org.readledger.ledger.proto.CredentialAttested;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.RecordStatus;
import org.readledger.ledger.proto.RejectionCode;

/** AttestCredential: an accredited body says something of a reader. */
public final class AttestCredentialRule implements OperationRule {

  /** Attestations about one reader, revoked and lapsed ones included. */
  private static final int MAX_ATTESTATIONS = 1_024;

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.ATTEST_CREDENTIAL,
        KeyScope.ATTEST,
        Set.of(ParticipantKind.CREDENTIALING_BODY),
        "The body is accredited; a registered reader; the market's codes; not over already; a new"
            + " identifier.",
        "The attestation counts for eligibility while it is valid.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.NOT_ACCREDITED,
            RejectionCode.ALREADY_EXISTS,
            RejectionCode.NOT_FOUND,
            RejectionCode.OVER_QUOTA));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var attest = operation.getAttestCredential();
    var invalid = form(act, attest).invalidField();
    if (invalid.isPresent()) {
      return Decision.invalid(invalid.get());
    }
    if (!act.author().getAccredited()) {
      return Decision.refused(RejectionCode.NOT_ACCREDITED);
    }
    if (Tables.ATTESTATIONS.has(act.state(), attest.getAttestationId())) {
      return Decision.refused(RejectionCode.ALREADY_EXISTS);
    }
    var subject = Tables.PARTICIPANTS.find(act.state(), attest.getSubject());
    if (subject.isEmpty() || subject.get().getKind() != ParticipantKind.READER) {
      return Decision.refused(RejectionCode.NOT_FOUND);
    }
    if (Subjects.of(act.state(), attest.getSubject()).getAttestationIdsCount()
        >= MAX_ATTESTATIONS) {
      return Decision.refused(RejectionCode.OVER_QUOTA);
    }
    return attested(act, attest);
  }

  private static FormCheck form(Act act, AttestCredential attest) {
    var rules = MarketBook.current(act.state());
    return new FormCheck()
        .id("attestation_id", attest.getAttestationId())
        .id("subject", attest.getSubject())
        .that(
            "credential",
            CredentialForm.fits(act.state(), rules, attest.getCredential(), act.nowMs()))
        .that("valid_from_ms", attest.getValidFromMs() > 0)
        .that(
            "valid_until_ms",
            attest.getValidUntilMs() > attest.getValidFromMs()
                && attest.getValidUntilMs() > act.nowMs())
        .digest("evidence_digest", attest.getEvidenceDigest());
  }

  private static Decision attested(Act act, AttestCredential attest) {
    var attestation =
        Attestation.newBuilder()
            .setAttestationId(attest.getAttestationId())
            .setBody(act.authorId())
            .setHolder(act.key().getDeclaration().getHolder())
            .setSubject(attest.getSubject())
            .setCredential(attest.getCredential())
            .setValidFromMs(attest.getValidFromMs())
            .setValidUntilMs(attest.getValidUntilMs())
            .setEvidenceDigest(attest.getEvidenceDigest())
            .setStatus(RecordStatus.ACTIVE)
            .setAttestedAtMs(act.nowMs())
            .build();
    Tables.ATTESTATIONS.put(act.state(), attest.getAttestationId(), attestation);
    Subjects.attested(act.state(), attest.getSubject(), attest.getAttestationId());
    return Decision.applied(
        LedgerEvent.newBuilder()
            .setCredentialAttested(CredentialAttested.newBuilder().setAttestation(attestation)));
  }
}

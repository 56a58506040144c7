package org.readledger.ledger.node.rules.credentials;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.eligibility.Agreements;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.Agreement;
import org.readledger.ledger.proto.AgreementRecorded;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.RecordStatus;
import org.readledger.ledger.proto.RejectionCode;

/** RecordAgreement: a centre relies on what a body decides about privileges. */
public final class RecordAgreementRule implements OperationRule {

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.RECORD_AGREEMENT,
        KeyScope.AGREE,
        Set.of(ParticipantKind.IMAGING_CENTER),
        "A registered body; not over already; a new identifier.",
        "Privileges at the centre that the body attests count, for deadlines before its end; it"
            + " takes the place of the agreement before it.",
        List.of(
            RejectionCode.INVALID_FIELD, RejectionCode.ALREADY_EXISTS, RejectionCode.NOT_FOUND));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var record = operation.getRecordAgreement();
    var invalid =
        new FormCheck()
            .id("agreement_id", record.getAgreementId())
            .id("body", record.getBody())
            .that("valid_until_ms", record.getValidUntilMs() > act.nowMs())
            .digest("document_digest", record.getDocumentDigest())
            .invalidField();
    if (invalid.isPresent()) {
      return Decision.invalid(invalid.get());
    }
    if (Tables.AGREEMENTS.has(act.state(), record.getAgreementId())) {
      return Decision.refused(RejectionCode.ALREADY_EXISTS);
    }
    var body = Tables.PARTICIPANTS.find(act.state(), record.getBody());
    if (body.isEmpty() || body.get().getKind() != ParticipantKind.CREDENTIALING_BODY) {
      return Decision.refused(RejectionCode.NOT_FOUND);
    }
    var agreement =
        Agreement.newBuilder()
            .setAgreementId(record.getAgreementId())
            .setCenter(act.authorId())
            .setBody(record.getBody())
            .setValidUntilMs(record.getValidUntilMs())
            .setDocumentDigest(record.getDocumentDigest())
            .setStatus(RecordStatus.ACTIVE)
            .setRecordedAtMs(act.nowMs())
            .build();
    Agreements.record(act.state(), agreement);
    return Decision.applied(
        LedgerEvent.newBuilder()
            .setAgreementRecorded(AgreementRecorded.newBuilder().setAgreement(agreement)));
  }
}

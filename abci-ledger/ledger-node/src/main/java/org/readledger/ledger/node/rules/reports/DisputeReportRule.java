package org.readledger.ledger.node.rules.reports;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.postings.OwnPosting;
import org.readledger.ledger.node.rules.reads.ReadTransitions;
import org.readledger.ledger.node.rules.records.StoreKeys;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.DisputeReport;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.ReportDisputed;

/** DisputeReport: the centre refuses the final report, and everything stays held. */
public final class DisputeReportRule implements OperationRule {

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.DISPUTE_REPORT,
        KeyScope.SETTLE,
        Set.of(ParticipantKind.IMAGING_CENTER),
        "The author's posting, reported and within its acceptance window; the version is the final"
            + " report's; the digest of a reason.",
        "It is not accepted by itself any more. All credits stay held.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.NOT_FOUND,
            RejectionCode.NOT_PERMITTED,
            RejectionCode.WRONG_STATE,
            RejectionCode.WRONG_VERSION));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var dispute = operation.getDisputeReport();
    var invalid =
        new FormCheck()
            .id("posting_id", dispute.getPostingId())
            .digest("reason_digest", dispute.getReasonDigest())
            .invalidField();
    return invalid.isPresent()
        ? Decision.invalid(invalid.get())
        : OwnPosting.of(
            act, dispute.getPostingId(), (posting, read) -> dispute(act, dispute, posting, read));
  }

  private static Decision dispute(Act act, DisputeReport dispute, Posting posting, Read read) {
    if (read.getState() != ReadState.REPORTED) {
      return Decision.wrongState(read.getState());
    }
    if (dispute.getReportVersion() != read.getFinalVersion()) {
      return Decision.refused(RejectionCode.WRONG_VERSION);
    }
    var key = StoreKeys.versioned(read.getPostingId(), read.getFinalVersion());
    var report =
        Tables.REPORTS.require(act.state(), key).toBuilder()
            .setDisputeReasonDigest(dispute.getReasonDigest())
            .build();
    var disputed = ReadTransitions.disputed(read);
    Tables.REPORTS.put(act.state(), key, report);
    Tables.READS.put(act.state(), read.getPostingId(), disputed);
    Acceptance.cancelAutoAccept(act.state(), read);
    return Decision.applied(
        LedgerEvent.newBuilder()
            .setReportDisputed(
                ReportDisputed.newBuilder()
                    .setRead(disputed)
                    .setCenter(posting.getCenter())
                    .setReportVersion(read.getFinalVersion())
                    .setReasonDigest(dispute.getReasonDigest())));
  }
}

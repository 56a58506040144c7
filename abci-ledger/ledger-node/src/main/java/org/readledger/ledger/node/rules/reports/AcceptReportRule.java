package org.readledger.ledger.node.rules.reports;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.postings.OwnPosting;
import org.readledger.ledger.proto.AcceptReport;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RejectionCode;

/** AcceptReport: the centre accepts the final report, and the ledger pays. */
public final class AcceptReportRule implements OperationRule {

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.ACCEPT_REPORT,
        KeyScope.SETTLE,
        Set.of(ParticipantKind.IMAGING_CENTER),
        "The author's posting, reported or disputed; the version is the final report's.",
        "The payee gets the fee less the platform's share, the operator the share and the claim"
            + " cost, the reader the deposit. Once. Accepting a disputed report concedes.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.NOT_FOUND,
            RejectionCode.NOT_PERMITTED,
            RejectionCode.WRONG_STATE,
            RejectionCode.WRONG_VERSION));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var accept = operation.getAcceptReport();
    var invalid = new FormCheck().id("posting_id", accept.getPostingId()).invalidField();
    return invalid.isPresent()
        ? Decision.invalid(invalid.get())
        : OwnPosting.of(
            act, accept.getPostingId(), (posting, read) -> accept(act, accept, posting, read));
  }

  private static Decision accept(Act act, AcceptReport accept, Posting posting, Read read) {
    if (read.getState() != ReadState.REPORTED && read.getState() != ReadState.DISPUTED) {
      return Decision.wrongState(read.getState());
    }
    if (accept.getReportVersion() != read.getFinalVersion()) {
      return Decision.refused(RejectionCode.WRONG_VERSION);
    }
    return Decision.applied(
        List.of(Acceptance.settle(act.state(), posting, read, act.nowMs(), false)));
  }
}

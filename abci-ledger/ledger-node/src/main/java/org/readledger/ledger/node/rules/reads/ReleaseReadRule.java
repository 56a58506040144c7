package org.readledger.ledger.node.rules.reads;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.ReleaseCause;

/** ReleaseRead: the holder gives a claimed read back. */
public final class ReleaseReadRule implements OperationRule {

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.RELEASE_READ,
        KeyScope.CLAIM,
        Set.of(ParticipantKind.READER),
        "The author holds the read, and it is claimed.",
        "The posting is open again. Within the grace period claim cost and deposit come back;"
            + " after it the claim cost goes to the operator.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.NOT_FOUND,
            RejectionCode.NOT_HOLDER,
            RejectionCode.WRONG_STATE));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var posting = operation.getReleaseRead().getPostingId();
    var invalid = new FormCheck().id("posting_id", posting).invalidField();
    if (invalid.isPresent()) {
      return Decision.invalid(invalid.get());
    }
    var found = Tables.READS.find(act.state(), posting);
    if (found.isEmpty()) {
      return Decision.refused(RejectionCode.NOT_FOUND);
    }
    if (!Decision.same(found.get().getHolder(), act.authorId())) {
      return Decision.refused(RejectionCode.NOT_HOLDER);
    }
    if (found.get().getState() != ReadState.CLAIMED) {
      return Decision.wrongState(found.get().getState());
    }
    var cause =
        act.nowMs() <= found.get().getGraceUntilMs()
            ? ReleaseCause.BY_READER_IN_GRACE
            : ReleaseCause.BY_READER_AFTER_GRACE;
    return Decision.applied(List.of(Release.of(act.state(), posting, cause)));
  }
}

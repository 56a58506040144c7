package org.readledger.ledger.node.rules.postings;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.credits.Settlement;
import org.readledger.ledger.node.rules.reads.DueSteps;
import org.readledger.ledger.node.rules.reads.ReadTransitions;
import org.readledger.ledger.node.rules.records.Subjects;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.CreditMovement;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.PostingWithdrawn;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RejectionCode;

/** WithdrawPosting: a centre takes its offer back, and compensates a reader who has claimed it. */
public final class WithdrawPostingRule implements OperationRule {

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.WITHDRAW_POSTING,
        KeyScope.POST,
        Set.of(ParticipantKind.IMAGING_CENTER),
        "The author's posting, open or claimed, without a final report.",
        "Open: the fee comes back. Claimed: the reader gets the market's share of the fee, claim"
            + " cost and deposit; the rest of the fee comes back.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.NOT_FOUND,
            RejectionCode.NOT_PERMITTED,
            RejectionCode.WRONG_STATE));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var id = operation.getWithdrawPosting().getPostingId();
    var invalid = new FormCheck().id("posting_id", id).invalidField();
    return invalid.isPresent()
        ? Decision.invalid(invalid.get())
        : OwnPosting.of(act, id, (posting, read) -> withdraw(act, posting, read));
  }

  private static Decision withdraw(Act act, Posting posting, Read read) {
    if (read.getState() == ReadState.POSTED) {
      return withdrawn(
          act, posting, read, Settlement.withdrawnUnclaimed(act.state(), posting, read));
    }
    if (read.getState() == ReadState.CLAIMED) {
      Subjects.letGo(act.state(), read.getHolder(), read.getPostingId());
      return withdrawn(act, posting, read, Settlement.withdrawnClaimed(act.state(), posting, read));
    }
    return Decision.wrongState(read.getState());
  }

  private static Decision withdrawn(
      Act act, Posting posting, Read read, List<CreditMovement> movements) {
    ByteString id = posting.getPostingId();
    var after = ReadTransitions.withdrawn(read, act.nowMs());
    Tables.READS.put(act.state(), id, after);
    DueSteps.cancel(
        act.state(),
        new DueSteps.Step(posting.getTerms().getDeadlineMs(), DueSteps.Kind.EXPIRE_READ, id));
    return Decision.applied(
        LedgerEvent.newBuilder()
            .setPostingWithdrawn(
                PostingWithdrawn.newBuilder()
                    .setRead(after)
                    .setCenter(posting.getCenter())
                    .setFormerHolder(read.getHolder()))
            .addAllMovements(movements));
  }
}

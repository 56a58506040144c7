package org.readledger.ledger.node.rules.postings;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.credits.Credits;
import org.readledger.ledger.node.rules.reads.DueSteps;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.AmendPosting;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.MovementReason;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.PostingAmended;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RejectionCode;

/** AmendPosting: a centre raises fee or priority, or extends the deadline. */
public final class AmendPostingRule implements OperationRule {

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.AMEND_POSTING,
        KeyScope.POST,
        Set.of(ParticipantKind.IMAGING_CENTER),
        "The author's posting, open or claimed. Fee and priority only rise, the deadline only moves"
            + " on. A holder must meet the requirements beyond the later deadline.",
        "The difference of the fee is held, its platform share by the posting's own rules. Claim"
            + " cost and deposit stay. A posting past its deadline can be claimed again.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.NOT_FOUND,
            RejectionCode.NOT_PERMITTED,
            RejectionCode.WRONG_STATE,
            RejectionCode.FEE_MAY_ONLY_RISE,
            RejectionCode.NOT_ELIGIBLE,
            RejectionCode.INSUFFICIENT_CREDITS));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var amend = operation.getAmendPosting();
    var invalid = new FormCheck().id("posting_id", amend.getPostingId()).invalidField();
    return invalid.isPresent()
        ? Decision.invalid(invalid.get())
        : OwnPosting.of(
            act, amend.getPostingId(), (posting, read) -> amend(act, amend, posting, read));
  }

  private static Decision amend(Act act, AmendPosting amend, Posting posting, Read read) {
    if (read.getState() != ReadState.POSTED && read.getState() != ReadState.CLAIMED) {
      return Decision.wrongState(read.getState());
    }
    if (amend.getFee() != 0 && amend.getFee() <= posting.getTerms().getFee()) {
      return Decision.refused(RejectionCode.FEE_MAY_ONLY_RISE);
    }
    var rules = MarketBook.version(act.state(), posting.getRulesVersion());
    var invalid =
        new FormCheck()
            .that("fee", amend.getFee() <= rules.getMaxFee())
            .that("priority", priorityFits(amend, posting))
            .that("deadline_ms", deadlineFits(act, amend, posting))
            .that(
                "posting_id",
                amend.getFee() != 0 || changesPriority(amend) || amend.getDeadlineMs() != 0)
            .invalidField();
    if (invalid.isPresent()) {
      return Decision.invalid(invalid.get());
    }
    long raise = amend.getFee() == 0 ? 0 : amend.getFee() - posting.getTerms().getFee();
    long available = Credits.available(act.state(), act.authorId());
    if (available < raise) {
      return Decision.insufficient(available, raise);
    }
    var amended = AmendedTerms.of(posting, amend, rules, act.nowMs());
    var stillHeld = LongerDeadline.carry(act, amended, read);
    return switch (stillHeld) {
      case LongerDeadline.Carried carried -> amended(act, posting, amended, carried.read(), raise);
      case LongerDeadline.NotCarried refused -> refused.decision();
    };
  }

  private static boolean changesPriority(AmendPosting amend) {
    return amend.getPriority() != Priority.PRIORITY_UNSPECIFIED;
  }

  private static boolean priorityFits(AmendPosting amend, Posting posting) {
    return !changesPriority(amend)
        || (TermsForm.known(amend.getPriority())
            && amend.getPriority().getNumber() > posting.getTerms().getPriority().getNumber());
  }

  private static boolean deadlineFits(Act act, AmendPosting amend, Posting posting) {
    var rules = MarketBook.version(act.state(), posting.getRulesVersion());
    return amend.getDeadlineMs() == 0
        || (amend.getDeadlineMs() > posting.getTerms().getDeadlineMs()
            && TermsForm.deadlineFits(rules, amend.getDeadlineMs(), act.nowMs()));
  }

  private static Decision amended(Act act, Posting before, Posting after, Read read, long raise) {
    var id = after.getPostingId();
    var credits = Credits.of(act.state(), id).hold(act.authorId(), raise, MovementReason.FEE_HELD);
    var funded = read.toBuilder().setFeeHeld(Math.addExact(read.getFeeHeld(), raise)).build();
    Tables.POSTINGS.put(act.state(), id, after);
    Tables.READS.put(act.state(), id, funded);
    DueSteps.cancel(
        act.state(),
        new DueSteps.Step(before.getTerms().getDeadlineMs(), DueSteps.Kind.EXPIRE_READ, id));
    DueSteps.schedule(
        act.state(),
        new DueSteps.Step(after.getTerms().getDeadlineMs(), DueSteps.Kind.EXPIRE_READ, id));
    return Decision.applied(
        LedgerEvent.newBuilder()
            .setPostingAmended(PostingAmended.newBuilder().setPosting(after).setRead(funded))
            .addAllMovements(credits.movements()));
  }
}

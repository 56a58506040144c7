package org.readledger.ledger.node.rules.reads;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.credits.Credits;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.rules.records.Subjects;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.ClaimOutcome;
import org.readledger.ledger.proto.ClaimRead;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.MovementReason;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.PostingEligibility;
import org.readledger.ledger.proto.ReadClaimed;
import org.readledger.ledger.proto.RecordStatus;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.RequirementResult;
import org.readledger.ledger.tx.TransactionLimits;

/** ClaimRead: a reader asks for postings, and gets each that nothing stands against. */
public final class ClaimReadRule implements OperationRule {

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.CLAIM_READ,
        KeyScope.CLAIM,
        Set.of(ParticipantKind.READER),
        "Open posting before its deadline; the reader is not blocked, has first refusal or it is"
            + " over, meets every requirement beyond the deadline, is below the limit of claims,"
            + " and has claim cost and deposit. The payee is the reader or another active reader"
            + " or centre, not the posting's own. 1 to 16 postings.",
        "Claim cost and deposit are held; the reader is the single holder. Every posting is"
            + " answered for in the receipt; when none is won the transaction is refused.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.NOT_FOUND,
            RejectionCode.NOT_PERMITTED,
            RejectionCode.WRONG_STATE,
            RejectionCode.ALREADY_CLAIMED,
            RejectionCode.DEADLINE_PASSED,
            RejectionCode.BLOCKED_BY_CENTER,
            RejectionCode.FIRST_REFUSAL,
            RejectionCode.NOT_ELIGIBLE,
            RejectionCode.CLAIM_LIMIT,
            RejectionCode.INSUFFICIENT_CREDITS,
            RejectionCode.NONE_CLAIMED));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var claim = operation.getClaimRead();
    var postings = claim.getPostingIdsList();
    var invalid =
        new FormCheck()
            .between("posting_ids", postings.size(), 1, TransactionLimits.MAX_CLAIMS)
            .distinctIds("posting_ids", postings, TransactionLimits.MAX_CLAIMS)
            .id("payee", claim.getPayee())
            .that("payee", mayBePaid(act, claim.getPayee()))
            .invalidField();
    if (invalid.isPresent()) {
      return Decision.invalid(invalid.get());
    }
    return eachPosting(act, claim);
  }

  private static boolean mayBePaid(Act act, ByteString payee) {
    return payee.equals(act.authorId())
        || Tables.PARTICIPANTS
            .find(act.state(), payee)
            .filter(found -> found.getStatus() == RecordStatus.ACTIVE)
            .filter(
                found ->
                    found.getKind() == ParticipantKind.READER
                        || found.getKind() == ParticipantKind.IMAGING_CENTER)
            .isPresent();
  }

  private static Decision eachPosting(Act act, ClaimRead claim) {
    var standing = Claimability.of(act.state(), act.authorId(), act.nowMs());
    var outcomes = new ArrayList<ClaimOutcome>();
    var events = new ArrayList<LedgerEvent>();
    for (var posting : claim.getPostingIdsList()) {
      var eligibility = judged(act, standing, posting, claim.getPayee());
      if (eligibility.getClaimable()) {
        events.add(claimed(act, claim, eligibility));
      }
      outcomes.add(outcome(act, eligibility));
    }
    return events.isEmpty()
        ? ClaimRefusal.of(act, outcomes)
        : new Decision.Applied(events, outcomes);
  }

  private static PostingEligibility judged(
      Act act, Claimability standing, ByteString posting, ByteString payee) {
    var eligibility = standing.judge(posting);
    boolean paysItself =
        eligibility.getClaimable()
            && Tables.POSTINGS.require(act.state(), posting).getCenter().equals(payee);
    return paysItself
        ? eligibility.toBuilder().setClaimable(false).setCode(RejectionCode.NOT_PERMITTED).build()
        : eligibility;
  }

  private static LedgerEvent claimed(Act act, ClaimRead claim, PostingEligibility eligibility) {
    var id = eligibility.getPostingId();
    var posting = Tables.POSTINGS.require(act.state(), id);
    var read =
        ReadTransitions.claimed(
            act,
            Tables.READS.require(act.state(), id),
            posting,
            MarketBook.version(act.state(), posting.getRulesVersion()),
            claim.getPayee(),
            eligibility.getRequirementsList().stream()
                .map(RequirementResult::getAttestationId)
                .distinct()
                .toList());
    var credits =
        Credits.of(act.state(), id)
            .hold(act.authorId(), posting.getClaimCost(), MovementReason.CLAIM_COST_HELD)
            .hold(act.authorId(), posting.getDeposit(), MovementReason.DEPOSIT_HELD);
    Tables.READS.put(act.state(), id, read);
    Subjects.took(act.state(), act.authorId(), id);
    return LedgerEvent.newBuilder()
        .setReadClaimed(ReadClaimed.newBuilder().setRead(read).setCenter(posting.getCenter()))
        .addAllMovements(credits.movements())
        .build();
  }

  private static ClaimOutcome outcome(Act act, PostingEligibility eligibility) {
    var outcome =
        ClaimOutcome.newBuilder()
            .setPostingId(eligibility.getPostingId())
            .setCode(eligibility.getCode())
            .setEligibility(eligibility);
    if (eligibility.getCode() == RejectionCode.ALREADY_CLAIMED) {
      outcome.setSinceMs(
          Tables.READS.require(act.state(), eligibility.getPostingId()).getClaimedAtMs());
    }
    if (eligibility.getCode() == RejectionCode.FIRST_REFUSAL) {
      outcome.setSinceMs(eligibility.getOpensAtMs());
    }
    return outcome.build();
  }
}

package org.readledger.ledger.node.rules.postings;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.credentials.CredentialForm;
import org.readledger.ledger.node.rules.credits.Credits;
import org.readledger.ledger.node.rules.credits.Settlement;
import org.readledger.ledger.node.rules.reads.DueSteps;
import org.readledger.ledger.node.rules.reads.ReadTransitions;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.MovementReason;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.PostStudy;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.StudyPosted;

/** PostStudy: a centre offers a study on terms that are frozen, and its fee is held. */
public final class PostStudyRule implements OperationRule {

  private static final int MAX_EXTRA_REQUIREMENTS = 16;

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.POST_STUDY,
        KeyScope.POST,
        Set.of(ParticipantKind.IMAGING_CENTER),
        "A new identifier; the market's codes and bounds for deadline, fee and first refusal; own"
            + " requirements beyond the market's; the fee is available.",
        "The fee is held. Requirements, claim cost, deposit and platform share are frozen with the"
            + " version of the rules that made them.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.ALREADY_EXISTS,
            RejectionCode.INSUFFICIENT_CREDITS));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var post = operation.getPostStudy();
    if (Tables.POSTINGS.has(act.state(), post.getPostingId())) {
      return Decision.refused(RejectionCode.ALREADY_EXISTS);
    }
    var rules = MarketBook.current(act.state());
    var invalid = form(act, rules, post).invalidField();
    if (invalid.isPresent()) {
      return Decision.invalid(invalid.get());
    }
    long available = Credits.available(act.state(), act.authorId());
    long fee = post.getTerms().getFee();
    return available < fee
        ? Decision.insufficient(available, fee)
        : posted(act, posting(act, rules, post));
  }

  private static FormCheck form(Act act, MarketRules rules, PostStudy post) {
    var form = new FormCheck().id("posting_id", post.getPostingId());
    TermsForm.check(form, rules, post.getTerms(), act.nowMs());
    return form.that(
        "extra_requirements",
        post.getExtraRequirementsCount() <= MAX_EXTRA_REQUIREMENTS
            && post.getExtraRequirementsList().stream()
                .allMatch(asked -> CredentialForm.fits(rules, act.authorId(), asked)));
  }

  private static Posting posting(Act act, MarketRules rules, PostStudy post) {
    var price = FrozenTerms.claimPrice(rules, post.getTerms());
    return Posting.newBuilder()
        .setPostingId(post.getPostingId())
        .setCenter(act.authorId())
        .setTerms(post.getTerms())
        .addAllRequirements(FrozenTerms.requirements(rules, act.authorId(), post))
        .setRulesVersion(rules.getVersion())
        .setClaimCost(price.getClaimCost())
        .setDeposit(price.getDeposit())
        .setPlatformShare(Settlement.share(post.getTerms().getFee(), rules.getPlatformShareBps()))
        .setPostedAtMs(act.nowMs())
        .setPostedHeight(act.height())
        .build();
  }

  private static Decision posted(Act act, Posting posting) {
    var id = posting.getPostingId();
    var read = ReadTransitions.posted(posting);
    var credits =
        Credits.of(act.state(), id)
            .hold(act.authorId(), posting.getTerms().getFee(), MovementReason.FEE_HELD);
    Tables.POSTINGS.put(act.state(), id, posting);
    Tables.READS.put(act.state(), id, read);
    DueSteps.schedule(
        act.state(),
        new DueSteps.Step(posting.getTerms().getDeadlineMs(), DueSteps.Kind.EXPIRE_READ, id));
    return Decision.applied(
        LedgerEvent.newBuilder()
            .setStudyPosted(StudyPosted.newBuilder().setPosting(posting).setRead(read))
            .addAllMovements(credits.movements()));
  }
}

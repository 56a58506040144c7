package org.readledger.marketplace.posting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.tx.Operations;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.act.Acts;
import org.readledger.marketplace.act.FieldProblem;
import org.readledger.marketplace.act.MarketNames;
import org.readledger.marketplace.act.NotFoundException;
import org.readledger.marketplace.act.RoleCheck;
import org.readledger.marketplace.eligibility.RequirementWords;
import org.readledger.marketplace.readmodel.PostingRecord;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.marketplace.wording.Amounts;
import org.readledger.marketplace.wording.Labels;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.chain.LedgerUnreachable;
import org.readledger.platform.identity.Organisation;
import org.readledger.platform.identity.Organisations;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.signing.PreparedTransaction;
import org.springframework.stereotype.Service;

/** Posts studies of the centre's PACS by transactions of its staff. */
@Service
class CentrePostings implements PostingService {

  private final LedgerQueries ledger;
  private final Acts acts;
  private final StudyInPacs pacs;
  private final QidoSearch search;
  private final PostingPreparation preparation;
  private final PostingRecords postings;
  private final Organisations organisations;
  private final MarketNames names;

  CentrePostings(
      LedgerQueries ledger,
      Acts acts,
      StudyInPacs pacs,
      QidoSearch search,
      PostingPreparation preparation,
      PostingRecords postings,
      Organisations organisations,
      MarketNames names) {
    this.ledger = ledger;
    this.acts = acts;
    this.pacs = pacs;
    this.search = search;
    this.preparation = preparation;
    this.postings = postings;
    this.organisations = organisations;
    this.names = names;
  }

  @Override
  public PostingChoices choices() {
    var rules = ledger.rules();
    var specialties = new ArrayList<String>();
    specialties.add("");
    specialties.addAll(rules.getSpecialtiesList());
    return new PostingChoices(
        labelled(rules.getModalitiesList(), UnaryOperator.identity()),
        labelled(rules.getBodyRegionsList(), Labels::region),
        labelled(rules.getJurisdictionsList(), Labels::jurisdiction),
        labelled(specialties, Labels::specialty));
  }

  private static Map<String, String> labelled(
      Collection<String> codes, UnaryOperator<String> label) {
    var labelled = new LinkedHashMap<String, String>();
    codes.forEach(code -> labelled.put(code, label.apply(code)));
    return labelled;
  }

  @Override
  public PostingForm defaults(UserAccount staff, PacsStudy study) {
    staffOnly(staff);
    var seat = organisations.find(staff.organisation()).map(Organisation::jurisdiction).orElse("");
    return PostingSuggestions.form(study, ledger.rules().getModalitiesList(), seat);
  }

  @Override
  public List<FieldProblem> check(UserAccount staff, PostingForm form) {
    staffOnly(staff);
    return PostingRules.problems(ledger.rules(), form);
  }

  @Override
  public PostingEstimate estimate(UserAccount staff, PostingForm form) {
    staffOnly(staff);
    var rules = ledger.rules();
    var price = PostingRules.price(rules, form);
    var available = available(staff);
    var after =
        available.isPresent()
            ? OptionalLong.of(available.getAsLong() - form.fee())
            : OptionalLong.empty();
    var usual = PostingSuggestions.usualFee(form.modality());
    return new PostingEstimate(
        form.fee(),
        after,
        share(rules, form.fee()),
        price.getClaimCost(),
        price.getDeposit(),
        usual * 9 / 10,
        usual * 12 / 10,
        PostingRules.requirements(rules, form).stream()
            .map(requirement -> RequirementWords.label(requirement, names))
            .toList(),
        "Holds %s until the report is accepted.%s Withdrawing is free until a reader claims."
            .formatted(
                Amounts.credits(form.fee()),
                after.isPresent()
                    ? " Available after: " + Amounts.credits(after.getAsLong()) + "."
                    : ""));
  }

  private static long share(MarketRules rules, long fee) {
    return fee > 0 && fee <= rules.getMaxFee() ? PostingRules.platformShare(rules, fee) : 0;
  }

  private OptionalLong available(UserAccount staff) {
    try {
      return OptionalLong.of(ledger.account(staff.organisation()).getAvailable());
    } catch (LedgerUnreachable unknown) {
      return OptionalLong.empty();
    }
  }

  @Override
  public PreparePosting prepare(UserAccount staff, PostingForm form) {
    staffOnly(staff);
    var pause = acts.pause("Posting");
    if (pause.isPresent()) {
      return new PreparePosting.NotPossible(pause.get());
    }
    var problems = PostingRules.problems(ledger.rules(), form);
    if (!problems.isEmpty()) {
      return new PreparePosting.Invalid(problems);
    }
    return switch (pacs.find(staff.organisation(), form.studyUid())) {
      case StudyInPacs.Answer.Missing missing -> new PreparePosting.NotPossible(missing.sentence());
      case StudyInPacs.Answer.Found found -> prepare(staff, form, found);
    };
  }

  private PreparePosting prepare(
      UserAccount staff, PostingForm form, StudyInPacs.Answer.Found found) {
    var standing = search.unsettled(staff.organisation(), found.study().studyInstanceUid());
    if (standing.isPresent()) {
      return new PreparePosting.NotPossible(
          "This study is posted already as %s. Withdraw that first to post it again."
              .formatted(standing.get().displayNumber()));
    }
    if (found.study().instanceCount() < 1) {
      return new PreparePosting.NotPossible("This study holds no images yet. Nothing was posted.");
    }
    return preparation.prepare(staff, form, found);
  }

  @Override
  public CompletableFuture<ActOutcome> post(UserAccount staff, PreparePosting.Ready ready) {
    staffOnly(staff);
    return acts.perform(
        staff,
        "Posting",
        ready.prepared(),
        done ->
            "%s is posted, block %s. Its pixels are being anchored."
                .formatted(ready.number(), Amounts.number(done.height())));
  }

  @Override
  public CompletableFuture<ActOutcome> amend(
      UserAccount staff,
      PostingId posting,
      OptionalLong fee,
      Optional<Priority> priority,
      Optional<Duration> extendBy) {
    var record = own(staff, posting);
    var operations = new ArrayList<Operation>();
    fee.ifPresent(value -> operations.add(Operations.raiseFee(posting, value)));
    priority.ifPresent(value -> operations.add(Operations.raisePriority(posting, value)));
    extendBy.ifPresent(
        by ->
            operations.add(
                Operations.extendDeadline(
                    posting, record.terms().getDeadlineMs() + by.toMillis())));
    var refusal = amendment(record, operations, fee);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    var pause = acts.pause("Amending");
    if (pause.isPresent()) {
      return CompletableFuture.completedFuture(new ActOutcome.NotMoving(pause.get()));
    }
    PreparedTransaction prepared = acts.prepare(staff, operations);
    return acts.perform(
        staff, "Amending", prepared, done -> record.displayNumber() + " is amended.");
  }

  private static Optional<String> amendment(
      PostingRecord record, List<Operation> operations, OptionalLong fee) {
    if (operations.isEmpty()) {
      return Optional.of("Say what to change: the fee, the priority or the deadline.");
    }
    if (fee.isPresent() && fee.getAsLong() <= record.terms().getFee()) {
      return Optional.of(
          "The fee may only rise. It is %s now."
              .formatted(Amounts.credits(record.terms().getFee())));
    }
    return Optional.empty();
  }

  @Override
  public String withdrawalTerms(UserAccount staff, PostingId posting) {
    var record = own(staff, posting);
    var fee = record.terms().getFee();
    if (record.state() != ReadState.CLAIMED) {
      return "Withdrawing is free: %s come back to your centre.".formatted(Amounts.credits(fee));
    }
    var bps = ledger.rules().getWithdrawalCompensationBps();
    var compensation = fee * bps / 10_000;
    return "A reader is at work: %s of the fee go to the reader, %s come back to your centre."
        .formatted(Amounts.credits(compensation), Amounts.credits(fee - compensation));
  }

  @Override
  public CompletableFuture<ActOutcome> withdraw(UserAccount staff, PostingId posting) {
    var record = own(staff, posting);
    return switch (record.state()) {
      case POSTED, CLAIMED ->
          acts.perform(
              staff,
              "Withdrawing",
              Operations.withdrawPosting(posting),
              done -> record.displayNumber() + " is withdrawn.");
      case WITHDRAWN -> refused(record.displayNumber() + " is withdrawn already.");
      default -> refused(record.displayNumber() + " cannot be withdrawn any more: it is reported.");
    };
  }

  private static CompletableFuture<ActOutcome> refused(String sentence) {
    return CompletableFuture.completedFuture(new ActOutcome.Refused(RejectionCode.OK, sentence));
  }

  private static void staffOnly(UserAccount staff) {
    RoleCheck.require(staff, Role.CENTER_STAFF, Role.CENTER_ADMIN);
  }

  private PostingRecord own(UserAccount staff, PostingId posting) {
    staffOnly(staff);
    return postings
        .find(posting)
        .filter(record -> record.center().equals(staff.organisation()))
        .orElseThrow(() -> new NotFoundException("Your centre has no such posting."));
  }
}

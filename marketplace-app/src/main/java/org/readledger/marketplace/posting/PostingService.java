package org.readledger.marketplace.posting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Priority;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.act.FieldProblem;
import org.readledger.platform.identity.UserAccount;

/** Posts, amends and withdraws studies. Centre staff only; other centres' ids are not found. */
public interface PostingService {

  /** What the market's tables allow. */
  PostingChoices choices();

  /** A form filled from the study and the market's rules. */
  PostingForm defaults(UserAccount staff, PacsStudy study);

  /** What is wrong with a form; empty when nothing is. */
  List<FieldProblem> check(UserAccount staff, PostingForm form);

  /** What a form would hold and ask for. */
  PostingEstimate estimate(UserAccount staff, PostingForm form);

  /** The exact bytes for a form. Keeps the off-ledger details for {@link #post}. */
  PreparePosting prepare(UserAccount staff, PostingForm form);

  /** Signs and submits what was prepared. Posting the same preparation twice posts once. */
  CompletableFuture<ActOutcome> post(UserAccount staff, PreparePosting.Ready ready);

  /** Raises fee or priority, or extends the deadline; absent terms stay. */
  CompletableFuture<ActOutcome> amend(
      UserAccount staff,
      PostingId posting,
      OptionalLong fee,
      Optional<Priority> priority,
      Optional<Duration> extendBy);

  /** What withdrawing would return and cost now, in words. */
  String withdrawalTerms(UserAccount staff, PostingId posting);

  /** Takes a posting back. */
  CompletableFuture<ActOutcome> withdraw(UserAccount staff, PostingId posting);
}

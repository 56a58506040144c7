package org.readledger.marketplace.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Priority;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.act.NotFoundException;
import org.readledger.marketplace.act.OnceByKey;
import org.readledger.marketplace.act.OutcomeResponse;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.web.TransactionAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A centre's postings: from a study in its PACS to a posting on the ledger, amended, withdrawn. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAnyRole('CENTER_STAFF', 'CENTER_ADMIN')")
class PostingsController {

  private final PacsSearch pacs;
  private final PostingService postings;
  private final CentreBoard board;
  private final CurrentUser user;
  private final OnceByKey<ResponseEntity<Object>> once = new OnceByKey<>();

  PostingsController(
      PacsSearch pacs, PostingService postings, CentreBoard board, CurrentUser user) {
    this.pacs = pacs;
    this.postings = postings;
    this.board = board;
    this.user = user;
  }

  /**
   * What to change in a posting; absent terms stay.
   *
   * @param fee may only rise
   * @param priority may only rise
   * @param extendBy ISO 8601 duration added to the deadline
   */
  record AmendRequest(
      @Nullable Long fee, @Nullable Priority priority, @Nullable Duration extendBy) {}

  /**
   * A posting that stands.
   *
   * @param posting its id
   * @param number its display number
   * @param act where it stands in the chain
   */
  record Posted(String posting, String number, OutcomeResponse.Accepted act) {}

  @GetMapping("/pacs/studies")
  ResponseEntity<Object> search(
      @RequestParam(defaultValue = "") @Size(max = 64) String text,
      @RequestParam(defaultValue = "") @Size(max = 16) String modality,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(defaultValue = "100") int limit) {
    var filter =
        new StudyFilter(
            text,
            modality,
            Optional.ofNullable(from),
            Optional.ofNullable(to),
            Math.clamp(limit, 1, 200));
    return switch (pacs.search(user.require(), filter)) {
      case PacsAnswer.Found found -> ResponseEntity.ok(found);
      case PacsAnswer.Unavailable unavailable ->
          TransactionAnswer.unavailable(unavailable.sentence());
    };
  }

  @GetMapping("/postings/choices")
  PostingChoices choices() {
    return postings.choices();
  }

  @PostMapping("/postings/estimate")
  ResponseEntity<Object> estimate(@RequestBody PostingForm form) {
    var by = user.require();
    var problems = postings.check(by, form);
    return problems.isEmpty()
        ? ResponseEntity.ok(postings.estimate(by, form))
        : OutcomeResponse.invalid(problems);
  }

  /** Posts a study. The same Idempotency-Key posts once. */
  @PostMapping("/postings")
  CompletableFuture<ResponseEntity<Object>> post(
      @Valid @RequestBody PostingForm form,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    var by = user.require();
    return key == null
        ? posted(by, form)
        : once.once(by.userId() + "/" + key, () -> posted(by, form));
  }

  private CompletableFuture<ResponseEntity<Object>> posted(UserAccount by, PostingForm form) {
    return switch (postings.prepare(by, form)) {
      case PreparePosting.Ready ready ->
          postings.post(by, ready).thenApply(outcome -> posted(ready, outcome));
      case PreparePosting.Invalid invalid ->
          CompletableFuture.completedFuture(OutcomeResponse.invalid(invalid.problems()));
      case PreparePosting.NotPossible no ->
          CompletableFuture.completedFuture(TransactionAnswer.refused(no.sentence()));
    };
  }

  private static ResponseEntity<Object> posted(PreparePosting.Ready ready, ActOutcome outcome) {
    var response = OutcomeResponse.of(outcome);
    return response.getBody() instanceof OutcomeResponse.Accepted act
        ? ResponseEntity.ok(new Posted(ready.posting().hex(), ready.number(), act))
        : response;
  }

  @GetMapping("/board")
  Board board() {
    return board.board(user.require());
  }

  @GetMapping("/postings/{posting}")
  BoardTile posting(@PathVariable PostingId posting) {
    return board
        .find(user.require(), posting)
        .orElseThrow(() -> new NotFoundException("Your centre has no such posting."));
  }

  @PatchMapping("/postings/{posting}")
  CompletableFuture<ResponseEntity<Object>> amend(
      @PathVariable PostingId posting, @Valid @RequestBody AmendRequest request) {
    return postings
        .amend(
            user.require(),
            posting,
            request.fee() == null ? OptionalLong.empty() : OptionalLong.of(request.fee()),
            Optional.ofNullable(request.priority()),
            Optional.ofNullable(request.extendBy()))
        .thenApply(OutcomeResponse::of);
  }

  @GetMapping("/postings/{posting}/withdrawal-terms")
  Map<String, String> withdrawalTerms(@PathVariable PostingId posting) {
    return Map.of("sentence", postings.withdrawalTerms(user.require(), posting));
  }

  @PostMapping("/postings/{posting}/withdrawal")
  CompletableFuture<ResponseEntity<Object>> withdraw(@PathVariable PostingId posting) {
    return postings.withdraw(user.require(), posting).thenApply(OutcomeResponse::of);
  }
}

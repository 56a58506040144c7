package org.readledger.marketplace.reads;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.act.NotFoundException;
import org.readledger.marketplace.act.OnceByKey;
import org.readledger.marketplace.act.OutcomeResponse;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.UserAccount;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Claiming, releasing, and the signed-in reader's own reads. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasRole('READER')")
class ReadsController {

  private final ClaimService claims;
  private final MyReads reads;
  private final CurrentUser user;
  private final OnceByKey<ResponseEntity<Object>> once = new OnceByKey<>();

  ReadsController(ClaimService claims, MyReads reads, CurrentUser user) {
    this.claims = claims;
    this.reads = reads;
    this.user = user;
  }

  /** The postings to claim with one signature. */
  record BatchRequest(
      @NotEmpty @Size(max = ClaimService.MAX_BATCH) List<@NotNull PostingId> postings) {}

  /** Claims one posting. The same Idempotency-Key gets the same answer. */
  @PostMapping("/postings/{posting}/claim")
  CompletableFuture<ResponseEntity<Object>> claim(
      @PathVariable PostingId posting,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    var by = user.require();
    if (key == null) {
      return claimed(by, posting);
    }
    return once.once(by.userId() + "/" + posting.hex() + "/" + key, () -> claimed(by, posting));
  }

  private CompletableFuture<ResponseEntity<Object>> claimed(UserAccount by, PostingId posting) {
    return claims.claim(by, posting).thenApply(ClaimResponse::of);
  }

  /** Claims several; one outcome each, in order. */
  @PostMapping("/claims")
  CompletableFuture<List<Map<String, String>>> claim(@Valid @RequestBody BatchRequest request) {
    var by = user.require();
    return claims
        .claim(by, claims.prepareClaim(by, request.postings()))
        .thenApply(outcomes -> outcomes.stream().map(ClaimResponse::line).toList());
  }

  @GetMapping("/reads")
  List<HeldRead> held() {
    return reads.held(user.require());
  }

  @GetMapping("/reads/finished")
  List<HeldRead> finished() {
    return reads.finished(user.require(), 200);
  }

  @GetMapping("/reads/{posting}")
  HeldRead read(@PathVariable PostingId posting) {
    return reads
        .find(user.require(), posting)
        .orElseThrow(() -> new NotFoundException("You hold no such read."));
  }

  @GetMapping("/reads/{posting}/release-terms")
  ReleaseTerms releaseTerms(@PathVariable PostingId posting) {
    return claims.releaseTerms(user.require(), posting);
  }

  @PostMapping("/reads/{posting}/release")
  CompletableFuture<ResponseEntity<Object>> release(@PathVariable PostingId posting) {
    return claims.release(user.require(), posting).thenApply(OutcomeResponse::of);
  }
}

package org.readledger.marketplace.settlement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.act.OutcomeResponse;
import org.readledger.platform.identity.CurrentUser;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accepting and disputing the final report of one's own posting. */
@RestController
@RequestMapping("/api/v1/postings/{posting}")
@PreAuthorize("hasAnyRole('CENTER_STAFF', 'CENTER_ADMIN')")
class SettlementController {

  private final SettlementService settlement;
  private final CurrentUser user;

  SettlementController(SettlementService settlement, CurrentUser user) {
    this.settlement = settlement;
    this.user = user;
  }

  /** Why the report is disputed; kept off the ledger. */
  record DisputeRequest(@NotBlank @Size(max = SettlementService.MAX_REASON) String reason) {}

  @GetMapping("/acceptance-terms")
  Map<String, String> terms(@PathVariable PostingId posting) {
    return Map.of("sentence", settlement.acceptTerms(user.require(), posting));
  }

  @PostMapping("/acceptance")
  CompletableFuture<ResponseEntity<Object>> accept(@PathVariable PostingId posting) {
    return settlement.accept(user.require(), posting).thenApply(OutcomeResponse::of);
  }

  @PostMapping("/dispute")
  CompletableFuture<ResponseEntity<Object>> dispute(
      @PathVariable PostingId posting, @Valid @RequestBody DisputeRequest request) {
    return settlement
        .dispute(user.require(), posting, request.reason())
        .thenApply(OutcomeResponse::of);
  }
}

package org.readledger.credentialing.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.readledger.credentialing.agreement.Agreements;
import org.readledger.credentialing.agreement.Agreements.AgreementLine;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.web.TransactionAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A centre's agreements with credentialing bodies. */
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementController {

  private final Agreements agreements;
  private final CurrentUser user;

  AgreementController(Agreements agreements, CurrentUser user) {
    this.agreements = agreements;
    this.user = user;
  }

  /** An agreement to record; only the SHA-256 of the document's text reaches the ledger. */
  record AgreementRequest(
      @NotBlank @Pattern(regexp = "[0-9a-f]{32}") String body,
      @NotNull @Future Instant validUntil,
      @NotBlank @Size(max = 100_000) String document) {}

  @GetMapping
  @PreAuthorize("hasAnyRole('CENTER_STAFF', 'CENTER_ADMIN')")
  List<AgreementLine> mine() {
    return agreements.of(user.require());
  }

  @PostMapping
  @PreAuthorize("hasRole('CENTER_ADMIN')")
  CompletableFuture<ResponseEntity<Object>> record(@Valid @RequestBody AgreementRequest request) {
    var by = user.require();
    var prepared =
        agreements.prepare(
            by, ParticipantId.of(request.body()), request.validUntil(), request.document());
    return agreements.sign(by, prepared).thenApply(TransactionAnswer::of);
  }
}

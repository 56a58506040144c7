package org.readledger.credentialing.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.readledger.credentialing.attest.Attesting;
import org.readledger.credentialing.file.FileDecision;
import org.readledger.credentialing.file.read.FileViews.QueueRow;
import org.readledger.credentialing.file.write.Verdict;
import org.readledger.credentialing.workflow.CredentialFiles;
import org.readledger.credentialing.workflow.CredentialFiles.Answer;
import org.readledger.credentialing.workflow.CredentialFiles.Statement;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.RevocationReason;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.web.TransactionAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The body's credential files. Files of other bodies answer 404. */
@RestController
@RequestMapping("/api/v1/credentialing")
class CredentialFileController {

  private static final String STAFF =
      "hasAnyRole('CREDENTIALING_STAFF', 'CREDENTIALING_COMMITTEE')";

  private final CredentialFiles files;
  private final Attesting attesting;
  private final CurrentUser user;

  CredentialFileController(CredentialFiles files, Attesting attesting, CurrentUser user) {
    this.files = files;
    this.attesting = attesting;
    this.user = user;
  }

  /** Whose file to open. */
  record OpenRequest(@NotBlank @Pattern(regexp = "[0-9a-f]{32}") String reader) {}

  /** A decision with its reason. */
  record DecisionRequest(@NotNull FileDecision decision, @Size(max = 2000) String reason) {}

  /** Why an attestation is revoked. */
  record RevocationRequest(@NotNull RevocationReason reason) {}

  @GetMapping("/files")
  @PreAuthorize(STAFF)
  List<QueueRow> queue() {
    return files.queue(user.require());
  }

  @PostMapping("/files")
  @PreAuthorize("hasRole('CREDENTIALING_STAFF')")
  Map<String, String> open(@Valid @RequestBody OpenRequest request) {
    return Map.of("fileId", files.open(user.require(), ParticipantId.of(request.reader())));
  }

  @GetMapping("/files/{fileId}")
  @PreAuthorize(STAFF)
  ResponseEntity<Object> file(@PathVariable String fileId) {
    return files
        .file(user.require(), fileId)
        .<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(CredentialFileController::noSuchFile);
  }

  @PutMapping("/files/{fileId}/elements")
  @PreAuthorize("hasRole('CREDENTIALING_STAFF')")
  ResponseEntity<Object> state(
      @PathVariable String fileId, @Valid @RequestBody Statement statement) {
    return onFile(fileId, () -> files.state(user.require(), fileId, statement));
  }

  @PostMapping("/files/{fileId}/verifications")
  @PreAuthorize("hasRole('CREDENTIALING_STAFF')")
  ResponseEntity<Object> verify(@PathVariable String fileId, @Valid @RequestBody Answer answer) {
    return onFile(fileId, () -> files.verify(user.require(), fileId, answer));
  }

  @PostMapping("/files/{fileId}/decision")
  @PreAuthorize("hasRole('CREDENTIALING_COMMITTEE')")
  ResponseEntity<Object> decide(
      @PathVariable String fileId, @Valid @RequestBody DecisionRequest request) {
    return onFile(
        fileId,
        () ->
            files.decide(
                user.require(),
                fileId,
                request.decision(),
                request.reason() == null ? "" : request.reason()));
  }

  @PostMapping("/files/{fileId}/attestations")
  @PreAuthorize("hasRole('CREDENTIALING_STAFF')")
  CompletableFuture<ResponseEntity<Object>> attest(@PathVariable String fileId) {
    var by = user.require();
    if (files.file(by, fileId).isEmpty()) {
      return CompletableFuture.completedFuture(noSuchFile());
    }
    return signed(attesting.prepare(by, fileId));
  }

  @PostMapping("/attestations/{attestationId}/revocation")
  @PreAuthorize("hasRole('CREDENTIALING_STAFF')")
  CompletableFuture<ResponseEntity<Object>> revoke(
      @PathVariable String attestationId, @Valid @RequestBody RevocationRequest request) {
    return signed(attesting.prepareRevocation(user.require(), attestationId, request.reason()));
  }

  private CompletableFuture<ResponseEntity<Object>> signed(Attesting.Preparation preparation) {
    return switch (preparation) {
      case Attesting.Preparation.Ready ready ->
          attesting.sign(user.require(), ready.transaction()).thenApply(TransactionAnswer::of);
      case Attesting.Preparation.Refused refused ->
          CompletableFuture.completedFuture(TransactionAnswer.refused(refused.sentence()));
    };
  }

  private ResponseEntity<Object> onFile(
      String fileId, java.util.function.Supplier<Verdict> action) {
    var by = user.require();
    if (files.file(by, fileId).isEmpty()) {
      return noSuchFile();
    }
    return switch (action.get()) {
      case Verdict.Refused refused -> TransactionAnswer.refused(refused.sentence());
      case Verdict.Accepted accepted -> ResponseEntity.ok(files.file(by, fileId).orElseThrow());
    };
  }

  private static ResponseEntity<Object> noSuchFile() {
    return TransactionAnswer.notFound("There is no such file. Choose one from the queue.");
  }
}

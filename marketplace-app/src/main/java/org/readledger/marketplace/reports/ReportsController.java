package org.readledger.marketplace.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.marketplace.act.NotFoundException;
import org.readledger.marketplace.act.OutcomeResponse;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.web.TransactionAnswer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafts, signing, and the filed versions of a report. */
@RestController
@RequestMapping("/api/v1")
class ReportsController {

  private static final String READER = "hasRole('READER')";
  private static final String READER_OR_CENTRE =
      "hasAnyRole('READER', 'CENTER_STAFF', 'CENTER_ADMIN')";

  private final ReportDrafts drafts;
  private final ReportService reports;
  private final ReportTemplates templates;
  private final CurrentUser user;

  ReportsController(
      ReportDrafts drafts, ReportService reports, ReportTemplates templates, CurrentUser user) {
    this.drafts = drafts;
    this.reports = reports;
    this.templates = templates;
    this.user = user;
  }

  /** A draft to save, and the revision it was based on. */
  record DraftRequest(
      long expectedRevision,
      @NotBlank @Size(max = 64) String templateId,
      @NotNull @Size(max = 64) List<ReportDraft.Text> sections) {}

  /** Which kind of report to sign from the stored draft. */
  record SignRequest(@NotNull ReportKind kind) {}

  /** A signed report: what was signed, and where it stands in the chain. */
  record Signed(int version, String digest, OutcomeResponse.Accepted act) {}

  @GetMapping("/templates")
  @PreAuthorize(READER)
  List<ReportTemplate> templates() {
    return templates.all();
  }

  @GetMapping("/reads/{posting}/draft")
  @PreAuthorize(READER)
  ReportDraft draft(@PathVariable PostingId posting) {
    return drafts.open(user.require(), posting);
  }

  @PutMapping("/reads/{posting}/draft")
  @PreAuthorize(READER)
  ResponseEntity<Object> save(
      @PathVariable PostingId posting, @Valid @RequestBody DraftRequest request) {
    var outcome =
        drafts.save(
            user.require(),
            posting,
            request.expectedRevision(),
            request.templateId(),
            request.sections());
    return switch (outcome) {
      case SaveOutcome.Saved saved -> ResponseEntity.ok(saved.draft());
      case SaveOutcome.Conflict conflict -> TransactionAnswer.refused(conflict.sentence());
      case SaveOutcome.NotSaved not -> TransactionAnswer.refused(not.sentence());
    };
  }

  /** Prepares, signs and files the stored draft. */
  @PostMapping("/reads/{posting}/reports")
  @PreAuthorize(READER)
  CompletableFuture<ResponseEntity<Object>> sign(
      @PathVariable PostingId posting, @Valid @RequestBody SignRequest request) {
    var by = user.require();
    return switch (reports.prepare(by, posting, request.kind())) {
      case PrepareReport.Ready ready ->
          reports
              .sign(by, ready.sheet())
              .thenApply(
                  outcome -> {
                    var response = OutcomeResponse.of(outcome);
                    return response.getBody() instanceof OutcomeResponse.Accepted act
                        ? ResponseEntity.ok(
                            new Signed(ready.sheet().version(), ready.sheet().digestHex(), act))
                        : response;
                  });
      case PrepareReport.Incomplete incomplete ->
          CompletableFuture.completedFuture(OutcomeResponse.invalid(incomplete.problems()));
      case PrepareReport.NotPossible no ->
          CompletableFuture.completedFuture(TransactionAnswer.refused(no.sentence()));
    };
  }

  @GetMapping("/reads/{posting}/reports")
  @PreAuthorize(READER_OR_CENTRE)
  List<FiledReport> versions(@PathVariable PostingId posting) {
    return reports.versions(user.require(), posting);
  }

  @GetMapping("/reads/{posting}/reports/{version}/pdf")
  @PreAuthorize(READER_OR_CENTRE)
  ResponseEntity<byte[]> pdf(@PathVariable PostingId posting, @PathVariable int version) {
    var bytes =
        reports
            .pdf(user.require(), posting, version)
            .orElseThrow(() -> new NotFoundException("There is no such version of this report."));
    var name = "report-%s-%d.pdf".formatted(posting.hex().substring(0, 8), version);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }

  @PostMapping("/reads/{posting}/reports/{version}/delivery")
  @PreAuthorize("hasAnyRole('CENTER_STAFF', 'CENTER_ADMIN')")
  ResponseEntity<Object> retry(@PathVariable PostingId posting, @PathVariable int version) {
    reports.retryDelivery(user.require(), posting, version);
    return ResponseEntity.accepted().build();
  }
}

package org.readledger.ui.room;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.imaging.integrity.VerifiedFrames;
import org.readledger.marketplace.reads.ClaimService;
import org.readledger.marketplace.reads.HeldRead;
import org.readledger.marketplace.reads.MyReads;
import org.readledger.marketplace.reads.ReleaseTerms;
import org.readledger.marketplace.reports.FiledReport;
import org.readledger.marketplace.reports.PrepareReport;
import org.readledger.marketplace.reports.ReportDraft;
import org.readledger.marketplace.reports.ReportDrafts;
import org.readledger.marketplace.reports.ReportService;
import org.readledger.marketplace.reports.ReportTemplate;
import org.readledger.marketplace.reports.ReportTemplates;
import org.readledger.marketplace.reports.SaveOutcome;
import org.readledger.marketplace.reports.SigningSheet;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.UserAccount;
import org.readledger.ui.shell.LedgerPulse;
import org.springframework.stereotype.Component;

/** Reading and reporting, for the reader who is signed in. */
@Component
class RoomLogic {

  private final CurrentUser currentUser;
  private final MyReads reads;
  private final ClaimService claims;
  private final ReportTemplates templates;
  private final ReportDrafts drafts;
  private final ReportService reports;
  private final VerifiedFrames frames;
  private final LedgerPulse pulse;

  RoomLogic(
      CurrentUser currentUser,
      MyReads reads,
      ClaimService claims,
      ReportTemplates templates,
      ReportDrafts drafts,
      ReportService reports,
      VerifiedFrames frames,
      LedgerPulse pulse) {
    this.currentUser = currentUser;
    this.reads = reads;
    this.claims = claims;
    this.templates = templates;
    this.drafts = drafts;
    this.reports = reports;
    this.frames = frames;
    this.pulse = pulse;
  }

  UserAccount reader() {
    return currentUser.require();
  }

  Optional<HeldRead> read(PostingId posting) {
    return reads.find(reader(), posting);
  }

  ReleaseTerms releaseTerms(PostingId posting) {
    return claims.releaseTerms(reader(), posting);
  }

  CompletableFuture<ActOutcome> release(PostingId posting) {
    return claims.release(reader(), posting);
  }

  List<ReportTemplate> templatesFor(HeldRead read) {
    return templates.fitting(read.modality(), read.region());
  }

  ReportTemplate template(String id) {
    return templates
        .find(id)
        .orElseThrow(() -> new IllegalStateException("a draft names a known template"));
  }

  ReportDraft draft(PostingId posting) {
    return drafts.open(reader(), posting);
  }

  SaveOutcome save(ReportDraft basis, String templateId, List<ReportDraft.Text> sections) {
    return drafts.save(reader(), basis.posting(), basis.revision(), templateId, sections);
  }

  PrepareReport prepare(PostingId posting, ReportKind kind) {
    return reports.prepare(reader(), posting, kind);
  }

  CompletableFuture<ActOutcome> sign(SigningSheet sheet) {
    return reports.sign(reader(), sheet);
  }

  List<FiledReport> versions(PostingId posting) {
    return reports.versions(reader(), posting);
  }

  Optional<byte[]> pdf(UserAccount reader, PostingId posting, int version) {
    return reports.pdf(reader, posting, version);
  }

  VerifiedFrames.Progress progress(PostingId posting) {
    return frames.of(posting);
  }

  LedgerPulse pulse() {
    return pulse;
  }
}

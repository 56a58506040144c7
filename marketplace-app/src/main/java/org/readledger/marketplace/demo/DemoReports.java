package org.readledger.marketplace.demo;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.reports.PrepareReport;
import org.readledger.marketplace.reports.ReportDraft;
import org.readledger.marketplace.reports.ReportDrafts;
import org.readledger.marketplace.reports.ReportService;
import org.readledger.marketplace.reports.ReportTemplate;
import org.readledger.marketplace.reports.ReportTemplates;
import org.readledger.marketplace.reports.SaveOutcome;
import org.readledger.platform.identity.UserAccount;
import org.springframework.stereotype.Component;

/** Writes and signs the demo's reports through the same draft and signing people use. */
@Component
class DemoReports {

  private static final String IMPRESSION = "Demonstration report. No acute finding.";

  private final ReportDrafts drafts;
  private final ReportTemplates templates;
  private final ReportService reports;

  DemoReports(ReportDrafts drafts, ReportTemplates templates, ReportService reports) {
    this.drafts = drafts;
    this.templates = templates;
    this.reports = reports;
  }

  CompletableFuture<ActOutcome> sign(UserAccount reader, PostingId posting, ReportKind kind) {
    var draft = drafts.open(reader, posting);
    var template = templates.find(draft.templateId()).orElseThrow();
    var saved =
        drafts.save(reader, posting, draft.revision(), template.id(), normal(template.sections()));
    if (!(saved instanceof SaveOutcome.Saved)) {
      throw new IllegalStateException("the demo's draft was not saved");
    }
    if (reports.prepare(reader, posting, kind) instanceof PrepareReport.Ready ready) {
      return reports.sign(reader, ready.sheet());
    }
    throw new IllegalStateException("the demo's report could not be prepared");
  }

  private static List<ReportDraft.Text> normal(List<ReportTemplate.Section> sections) {
    return sections.stream()
        .map(
            section ->
                new ReportDraft.Text(
                    section.key(),
                    section.title(),
                    section.required() ? IMPRESSION : section.normal()))
        .toList();
  }
}

package org.readledger.marketplace.reports;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.ledger.tx.Operations;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.act.Acts;
import org.readledger.marketplace.act.NotFoundException;
import org.readledger.marketplace.act.RoleCheck;
import org.readledger.marketplace.readmodel.PostingRecord;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.marketplace.reports.document.ReportDocument;
import org.readledger.marketplace.reports.document.ReportPdf;
import org.readledger.marketplace.reports.write.ReportCommand.PrepareDocument;
import org.readledger.marketplace.reports.write.ReportCommand.RequestDelivery;
import org.readledger.marketplace.wording.Amounts;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.springframework.stereotype.Service;

/** Reports whose digest stands on the ledger and whose text stands here. */
@Service
class LedgerReports implements ReportService {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final PostingRecords postings;
  private final ReportDrafts drafts;
  private final ReportTemplates templates;
  private final ReportRows rows;
  private final ReportHeadings headings;
  private final LedgerQueries ledger;
  private final Acts acts;
  private final CommandGateway commands;
  private final Clock clock;

  LedgerReports(
      PostingRecords postings,
      ReportDrafts drafts,
      ReportTemplates templates,
      ReportRows rows,
      ReportHeadings headings,
      LedgerQueries ledger,
      Acts acts,
      CommandGateway commands,
      Clock clock) {
    this.postings = postings;
    this.drafts = drafts;
    this.templates = templates;
    this.rows = rows;
    this.headings = headings;
    this.ledger = ledger;
    this.acts = acts;
    this.commands = commands;
    this.clock = clock;
  }

  @Override
  public PrepareReport prepare(UserAccount reader, PostingId posting, ReportKind kind) {
    RoleCheck.require(reader, Role.READER);
    var mine = mine(reader, posting);
    var hindrance = hindrance(mine, kind).or(() -> acts.pause("Signing"));
    if (hindrance.isPresent()) {
      return new PrepareReport.NotPossible(hindrance.get());
    }
    // The version follows the ledger's own count: rows may be a moment behind what was just signed.
    var read = ledger.read(posting).map(mine::standingAs).orElse(mine);
    var draft = drafts.open(reader, posting);
    var template = templates.find(draft.templateId()).orElseThrow();
    var problems = DocumentRules.problems(draft, template, kind);
    if (!problems.isEmpty()) {
      return new PrepareReport.Incomplete(problems);
    }
    return new PrepareReport.Ready(sheet(reader, read, kind, document(read, kind, draft)));
  }

  private static Optional<String> hindrance(PostingRecord read, ReportKind kind) {
    var number = read.displayNumber();
    var addendum = kind == ReportKind.ADDENDUM;
    if (addendum && read.read().getFinalVersion() == 0) {
      return Optional.of("An addendum follows a final report. Sign the final report first.");
    }
    if (!addendum && read.state() != ReadState.CLAIMED) {
      return Optional.of(number + " has its final report. Write an addendum instead.");
    }
    return Optional.empty();
  }

  private ReportDocument document(PostingRecord read, ReportKind kind, ReportDraft draft) {
    var salt = new byte[ReportDocument.SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new ReportDocument(
        read.id(),
        read.read().getReportCount() + 1,
        kind,
        read.read().getManifestVersion(),
        clock.millis(),
        draft.templateId(),
        DocumentRules.filled(draft),
        ByteString.copyFrom(salt));
  }

  private SigningSheet sheet(
      UserAccount reader, PostingRecord read, ReportKind kind, ReportDocument document) {
    var digest = document.digest();
    var hex = HexFormat.of().formatHex(digest.toByteArray());
    commands.<Object>sendAndWait(
        new PrepareDocument(
            hex,
            read.id().hex(),
            document.version(),
            kind.getNumber(),
            reader.organisation().hex(),
            document.canonicalText(),
            clock.instant()));
    var prepared =
        acts.prepare(
            reader,
            List.of(
                Operations.fileReport(
                    read.id(), document.version(), kind, digest, document.manifestVersion())));
    return new SigningSheet(
        read.id(),
        kind,
        document.version(),
        hex,
        document.canonicalText(),
        consequence(read, kind),
        prepared);
  }

  private static String consequence(PostingRecord read, ReportKind kind) {
    return switch (kind) {
      case FINAL ->
          "%s paid and %s returned on acceptance"
              .formatted(
                  Amounts.credits(read.terms().getFee() - read.ledger().getPlatformShare()),
                  Amounts.credits(read.read().getDepositHeld()));
      case PRELIMINARY -> "The centre sees it; the deadline goes on until the final report";
      case ADDENDUM, REPORT_KIND_UNSPECIFIED, UNRECOGNIZED ->
          "Added to the final report; no credits move";
    };
  }

  @Override
  public CompletableFuture<ActOutcome> sign(UserAccount reader, SigningSheet sheet) {
    RoleCheck.require(reader, Role.READER);
    var read = mine(reader, sheet.posting());
    return acts.perform(
        reader,
        "Signing",
        sheet.prepared(),
        done ->
            "%s for %s is signed, block %s."
                .formatted(
                    ReportHeadings.title(sheet.kind()),
                    read.displayNumber(),
                    Amounts.number(done.height())));
  }

  @Override
  public List<FiledReport> versions(UserAccount user, PostingId posting) {
    return rows.versions(visible(user, posting).id());
  }

  @Override
  public Optional<byte[]> pdf(UserAccount user, PostingId posting, int version) {
    var read = visible(user, posting);
    return rows.find(posting, version)
        .flatMap(
            report ->
                rows.document(report.digestHex())
                    .map(document -> ReportPdf.write(document, headings.of(read, report))));
  }

  @Override
  public void retryDelivery(UserAccount staff, PostingId posting, int version) {
    RoleCheck.require(staff, Role.CENTER_STAFF, Role.CENTER_ADMIN);
    var report =
        rows.find(visible(staff, posting).id(), version)
            .orElseThrow(() -> new NotFoundException("There is no such report."));
    commands.<Object>sendAndWait(
        new RequestDelivery(report.digestHex(), staff.holder().hex(), clock.instant()));
  }

  private PostingRecord mine(UserAccount reader, PostingId posting) {
    return postings
        .find(posting)
        .filter(read -> read.isReadBy(reader.organisation()))
        .orElseThrow(() -> new NotFoundException("You hold no such read. See My reads."));
  }

  private PostingRecord visible(UserAccount user, PostingId posting) {
    RoleCheck.require(user, Role.READER, Role.CENTER_STAFF, Role.CENTER_ADMIN);
    return postings
        .find(posting)
        .filter(
            read ->
                user.has(Role.READER)
                    ? read.isReadBy(user.organisation())
                    : read.center().equals(user.organisation()))
        .orElseThrow(() -> new NotFoundException("There is no such read of yours."));
  }
}

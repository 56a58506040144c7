package org.readledger.ledger.node.rules.reports;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.reads.DueSteps;
import org.readledger.ledger.node.rules.reads.ReadTransitions;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.rules.records.StoreKeys;
import org.readledger.ledger.node.rules.records.Subjects;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.FileReport;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.Report;
import org.readledger.ledger.proto.ReportFiled;
import org.readledger.ledger.proto.ReportKind;

/** FileReport: the holder states the digest of a report that was signed. */
public final class FileReportRule implements OperationRule {

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.FILE_REPORT,
        KeyScope.REPORT,
        Set.of(ParticipantKind.READER),
        "The author holds the read. PRELIMINARY and FINAL: it is claimed and block time is not"
            + " after the deadline. ADDENDUM: the final report is filed. The next version; a"
            + " manifest version that is anchored, or 0 while none is.",
        "PRELIMINARY and ADDENDUM are recorded and move nothing. FINAL: the read is reported,"
            + " expires no more, and is accepted by itself when the acceptance window ends.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.NOT_FOUND,
            RejectionCode.ALREADY_EXISTS,
            RejectionCode.NOT_HOLDER,
            RejectionCode.WRONG_STATE,
            RejectionCode.DEADLINE_PASSED,
            RejectionCode.WRONG_VERSION));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var file = operation.getFileReport();
    var invalid =
        new FormCheck()
            .id("posting_id", file.getPostingId())
            .that("version", file.getVersion() > 0)
            .that("kind", known(file.getKind()))
            .digest("digest", file.getDigest())
            .that("manifest_version", file.getManifestVersion() >= 0)
            .invalidField();
    if (invalid.isPresent()) {
      return Decision.invalid(invalid.get());
    }
    var posting = Tables.POSTINGS.find(act.state(), file.getPostingId());
    return posting.isEmpty()
        ? Decision.refused(RejectionCode.NOT_FOUND)
        : file(act, file, posting.get(), Tables.READS.require(act.state(), file.getPostingId()));
  }

  private static Decision file(Act act, FileReport file, Posting posting, Read read) {
    if (isFiled(act, file)) {
      return Decision.refused(RejectionCode.ALREADY_EXISTS);
    }
    if (!Decision.same(read.getHolder(), act.authorId())) {
      return Decision.refused(RejectionCode.NOT_HOLDER);
    }
    if (!stateFits(file.getKind(), read.getState())) {
      return Decision.wrongState(read.getState());
    }
    if (file.getKind() != ReportKind.ADDENDUM && act.nowMs() > posting.getTerms().getDeadlineMs()) {
      return Decision.refused(RejectionCode.DEADLINE_PASSED);
    }
    if (file.getVersion() != read.getReportCount() + 1
        || file.getManifestVersion() > read.getManifestVersion()) {
      return Decision.refused(RejectionCode.WRONG_VERSION);
    }
    return filed(act, file, posting, read);
  }

  /** The very report is there: a retry of what was done, whatever happened to the read since. */
  private static boolean isFiled(Act act, FileReport file) {
    return Tables.REPORTS
        .find(act.state(), StoreKeys.versioned(file.getPostingId(), file.getVersion()))
        .filter(report -> report.getAuthor().equals(act.authorId()))
        .filter(report -> report.getDigest().equals(file.getDigest()))
        .isPresent();
  }

  private static boolean stateFits(ReportKind kind, ReadState state) {
    return switch (state) {
      case CLAIMED -> kind != ReportKind.ADDENDUM;
      case REPORTED, ACCEPTED, DISPUTED -> kind == ReportKind.ADDENDUM;
      case POSTED, WITHDRAWN, RETURNED, READ_STATE_UNSPECIFIED, UNRECOGNIZED -> false;
    };
  }

  private static boolean known(ReportKind kind) {
    return kind == ReportKind.PRELIMINARY
        || kind == ReportKind.FINAL
        || kind == ReportKind.ADDENDUM;
  }

  private static Decision filed(Act act, FileReport file, Posting posting, Read read) {
    var report =
        Report.newBuilder()
            .setPostingId(file.getPostingId())
            .setVersion(file.getVersion())
            .setKind(file.getKind())
            .setDigest(file.getDigest())
            .setManifestVersion(file.getManifestVersion())
            .setAuthor(act.authorId())
            .setKeyId(act.key().getKeyId())
            .setFiledAtMs(act.nowMs())
            .build();
    Tables.REPORTS.put(
        act.state(), StoreKeys.versioned(file.getPostingId(), file.getVersion()), report);
    var counted = read.toBuilder().setReportCount(file.getVersion()).build();
    var after = file.getKind() == ReportKind.FINAL ? reported(act, posting, counted) : counted;
    Tables.READS.put(act.state(), file.getPostingId(), after);
    return Decision.applied(
        LedgerEvent.newBuilder()
            .setReportFiled(
                ReportFiled.newBuilder()
                    .setReport(report)
                    .setRead(after)
                    .setCenter(posting.getCenter())));
  }

  private static Read reported(Act act, Posting posting, Read read) {
    var id = posting.getPostingId();
    var frozen = MarketBook.version(act.state(), posting.getRulesVersion());
    long acceptByMs = Math.addExact(act.nowMs(), frozen.getAcceptanceWindowMs());
    DueSteps.cancel(
        act.state(),
        new DueSteps.Step(posting.getTerms().getDeadlineMs(), DueSteps.Kind.EXPIRE_READ, id));
    DueSteps.schedule(act.state(), new DueSteps.Step(acceptByMs, DueSteps.Kind.AUTO_ACCEPT, id));
    Subjects.letGo(act.state(), act.authorId(), id);
    return ReadTransitions.reported(read, read.getReportCount(), acceptByMs);
  }
}

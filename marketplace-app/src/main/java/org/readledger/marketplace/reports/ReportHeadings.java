package org.readledger.marketplace.reports;

import java.util.List;
import java.util.Locale;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.marketplace.act.MarketNames;
import org.readledger.marketplace.readmodel.PostingRecord;
import org.readledger.marketplace.reports.document.ReportHeading;
import org.readledger.marketplace.wording.Amounts;
import org.readledger.marketplace.wording.Labels;
import org.springframework.stereotype.Component;

/** What stands above a printed report: from the ledger and the directory, not from the document. */
@Component
class ReportHeadings {

  private final MarketNames names;

  ReportHeadings(MarketNames names) {
    this.names = names;
  }

  ReportHeading of(PostingRecord read, FiledReport report) {
    var terms = read.terms();
    var reader = read.reader().map(id -> names.of(id.bytes())).orElse("");
    return new ReportHeading(
        Labels.study(terms.getModality(), terms.getBodyRegion()) + ", " + kind(report.kind()),
        List.of(
            new ReportHeading.Line("Read", read.displayNumber() + ", version " + report.version()),
            new ReportHeading.Line("Centre", names.of(read.center().bytes())),
            new ReportHeading.Line("Reader", reader),
            new ReportHeading.Line("Signed", Amounts.time(report.filedAt())),
            new ReportHeading.Line(
                "Ledger",
                "block %s, transaction %s"
                    .formatted(Amounts.number(report.height()), report.txHash()))));
  }

  static String kind(ReportKind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + " report";
  }

  static String title(ReportKind kind) {
    var words = kind(kind);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}

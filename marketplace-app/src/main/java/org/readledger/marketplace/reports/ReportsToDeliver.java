package org.readledger.marketplace.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.marketplace.reports.document.ReportPdf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed reports that their centre's PACS does not hold yet. */
@Component
public class ReportsToDeliver {

  private static final int BATCH = 10;

  private final JdbcClient jdbc;
  private final ReportRows rows;
  private final PostingRecords postings;
  private final ReportHeadings headings;

  ReportsToDeliver(
      JdbcClient jdbc, ReportRows rows, PostingRecords postings, ReportHeadings headings) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.postings = postings;
    this.headings = headings;
  }

  /** One report, drawn. Its text shows nothing of the report. */
  public static final class DueReport {
    private final String digest;
    private final FiledReport report;
    private final byte[] pdf;

    DueReport(String digest, FiledReport report, byte[] pdf) {
      this.digest = digest;
      this.report = report;
      this.pdf = pdf.clone();
    }

    /** Names the report. */
    public String digest() {
      return digest;
    }

    /** The read it reports. */
    public PostingId posting() {
      return report.posting();
    }

    /** From 1. */
    public int version() {
      return report.version();
    }

    /** For example "Final report". */
    public String title() {
      return ReportHeadings.title(report.kind());
    }

    /** Block time of its filing. */
    public Instant signedAt() {
      return report.filedAt();
    }

    /** The document. */
    public byte[] pdf() {
      return pdf.clone();
    }
  }

  /** Those whose time has come, oldest first. */
  public List<DueReport> due(Instant now) {
    return jdbc
        .sql(
            """
            select digest from market_report
            where delivery in ('WAITING', 'RETRYING') and due_ms <= ? order by due_ms limit ?
            """)
        .params(now.toEpochMilli(), BATCH)
        .query(String.class)
        .list()
        .stream()
        .flatMap(digest -> drawn(digest).stream())
        .toList();
  }

  private Optional<DueReport> drawn(String digest) {
    return rows.byDigest(digest)
        .flatMap(
            report ->
                postings
                    .find(report.posting())
                    .flatMap(
                        read ->
                            rows.document(digest)
                                .map(
                                    document ->
                                        new DueReport(
                                            digest,
                                            report,
                                            ReportPdf.write(
                                                document, headings.of(read, report))))));
  }
}

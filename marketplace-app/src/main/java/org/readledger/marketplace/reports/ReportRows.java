package org.readledger.marketplace.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.marketplace.reports.FiledReport.Delivery;
import org.readledger.marketplace.reports.FiledReport.DeliveryState;
import org.readledger.marketplace.reports.document.ReportDocument;
import org.readledger.marketplace.reports.document.ReportDocumentReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks reports up. Whoever asks decides who may see them. */
@Component
class ReportRows {

  private static final String FILED =
      """
      select l.posting_id, l.version, l.kind, l.digest, l.filed_at_ms, l.height, l.tx_hash,
        l.manifest_version, r.canonical, r.delivery, r.attempts, r.sentence
      from market_ledger_report l left join market_report r on r.digest = l.digest
      """;

  private final JdbcClient jdbc;

  ReportRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<FiledReport> versions(PostingId posting) {
    return jdbc.sql(FILED + "where l.posting_id = ? order by l.version")
        .param(posting.hex())
        .query(ReportRows::filed)
        .list();
  }

  Optional<FiledReport> byDigest(String digest) {
    return jdbc.sql(FILED + "where l.digest = ? order by l.height limit 1")
        .param(digest)
        .query(ReportRows::filed)
        .optional();
  }

  Optional<FiledReport> find(PostingId posting, int version) {
    return jdbc.sql(FILED + "where l.posting_id = ? and l.version = ?")
        .params(posting.hex(), version)
        .query(ReportRows::filed)
        .optional();
  }

  /** The document of a digest, when it was written here. */
  Optional<ReportDocument> document(String digest) {
    return jdbc.sql("select canonical from market_report where digest = ?")
        .param(digest)
        .query(String.class)
        .optional()
        .flatMap(ReportDocumentReader::read);
  }

  private static FiledReport filed(ResultSet row, int index) throws SQLException {
    var canonical = Optional.ofNullable(row.getString("canonical"));
    return new FiledReport(
        PostingId.of(row.getString("posting_id")),
        row.getInt("version"),
        ReportKind.forNumber(row.getInt("kind")),
        row.getString("digest"),
        Instant.ofEpochMilli(row.getLong("filed_at_ms")),
        row.getLong("height"),
        row.getString("tx_hash"),
        row.getInt("manifest_version"),
        canonical
            .flatMap(ReportDocumentReader::read)
            .map(ReportDocument::sections)
            .orElse(List.of()),
        canonical.isPresent()
            ? new Delivery(
                DeliveryState.valueOf(row.getString("delivery")),
                row.getInt("attempts"),
                row.getString("sentence"))
            : new Delivery(DeliveryState.NOT_DUE, 0, "Its text is held elsewhere."));
  }
}

package org.readledger.marketplace.readmodel;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import org.readledger.ledger.proto.ReportFiled;
import org.readledger.platform.chain.LedgerFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports that stand on the ledger, whichever web tier holds their text. */
@Component
class ReportProjection {

  private final JdbcClient jdbc;

  ReportProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void filed(ReportFiled event, LedgerFact fact) {
    var report = event.getReport();
    jdbc.sql(
            """
            insert into market_ledger_report (posting_id, version, kind, digest, author,
              manifest_version, filed_at_ms, height, tx_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            hex(report.getPostingId()),
            report.getVersion(),
            report.getKindValue(),
            hex(report.getDigest()),
            hex(report.getAuthor()),
            report.getManifestVersion(),
            report.getFiledAtMs(),
            fact.height(),
            fact.txHash())
        .update();
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}

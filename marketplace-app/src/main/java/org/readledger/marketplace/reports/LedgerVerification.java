package org.readledger.marketplace.reports;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.marketplace.reports.document.ReportDocument;
import org.readledger.marketplace.reports.document.ReportDocumentReader;
import org.readledger.marketplace.reports.document.ReportPdf;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.chain.LedgerUnreachable;
import org.springframework.stereotype.Service;

/** Compares what somebody was handed with the ledger itself, not only with our rows. */
@Service
class LedgerVerification implements ReportVerification {

  private static final String GENUINE = "This report is genuine and unchanged.";

  private final LedgerQueries ledger;
  private final ReportRows rows;
  private final PostingRecords postings;

  LedgerVerification(LedgerQueries ledger, ReportRows rows, PostingRecords postings) {
    this.ledger = ledger;
    this.rows = rows;
    this.postings = postings;
  }

  @Override
  public VerificationResult check(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return new VerificationResult.Unreadable("The file is larger than 10 MB. Nothing was read.");
    }
    var text =
        isPdf(bytes)
            ? ReportPdf.canonicalText(bytes)
            : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    return text.flatMap(ReportDocumentReader::read)
        .map(this::compare)
        .orElseGet(
            () ->
                new VerificationResult.Unreadable(
                    "This is not a report of this market, or its signed part is damaged. Ask the"
                        + " centre for the original file."));
  }

  private VerificationResult compare(ReportDocument document) {
    var digest = HexFormat.of().formatHex(document.digest().toByteArray());
    try {
      var onLedger = ledger.report(document.read(), document.version());
      if (onLedger.isEmpty()) {
        return unknown(digest);
      }
      var ledgerDigest = HexFormat.of().formatHex(onLedger.get().getDigest().toByteArray());
      return ledgerDigest.equals(digest)
          ? genuine(document, digest)
          : new VerificationResult.Altered(
              "This report was changed after it was signed. Do not rely on it.",
              digest,
              ledgerDigest);
    } catch (LedgerUnreachable unreachable) {
      return new VerificationResult.Unreadable(
          "The ledger cannot be reached, so nothing can be said now. Try again in a moment.");
    }
  }

  private VerificationResult genuine(ReportDocument document, String digest) {
    var number = postings.displayNumber(document.read());
    return rows.find(document.read(), document.version())
        .<VerificationResult>map(
            filed ->
                new VerificationResult.Genuine(
                    GENUINE,
                    number,
                    document.version(),
                    digest,
                    filed.filedAt(),
                    filed.height(),
                    filed.txHash(),
                    document.sections()))
        .orElseGet(() -> unknown(digest));
  }

  @Override
  public VerificationResult checkDigest(String digestHex) {
    var digest = digestHex.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    if (!digest.matches("[0-9a-f]{64}")) {
      return new VerificationResult.Unreadable(
          "A digest has 64 hexadecimal digits, as printed at the foot of the report.");
    }
    return rows.byDigest(digest)
        .<VerificationResult>map(
            filed ->
                new VerificationResult.Genuine(
                    "A report with this digest stands on the ledger.",
                    postings.displayNumber(filed.posting()),
                    filed.version(),
                    digest,
                    filed.filedAt(),
                    filed.height(),
                    filed.txHash(),
                    List.of()))
        .orElseGet(() -> unknown(digest));
  }

  private static VerificationResult unknown(String digest) {
    return new VerificationResult.NotOnLedger(
        "The ledger knows no such report. It was not signed here, or it is a draft.", digest);
  }

  private static boolean isPdf(byte[] bytes) {
    return bytes.length > 4 && new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-");
  }
}

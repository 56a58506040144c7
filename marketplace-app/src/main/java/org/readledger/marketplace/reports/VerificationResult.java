package org.readledger.marketplace.reports;

import java.time.Instant;
import java.util.List;

/** What comparing a document with the ledger showed. */
public sealed interface VerificationResult {

  /** One plain sentence. */
  String sentence();

  /**
   * Genuine and unchanged.
   *
   * @param sentence "This report is genuine and unchanged."
   * @param number display number of the read
   * @param version of the report
   * @param digestHex SHA-256 of the document and on the ledger
   * @param filedAt block time
   * @param height the block
   * @param txHash the engine's transaction hash
   * @param sections the document's text
   */
  record Genuine(
      String sentence,
      String number,
      int version,
      String digestHex,
      Instant filedAt,
      long height,
      String txHash,
      List<ReportDraft.Text> sections)
      implements VerificationResult {}

  /** The document names a read on this ledger but its digest is another. */
  record Altered(String sentence, String digestHex, String ledgerDigestHex)
      implements VerificationResult {}

  /** The ledger knows no such report. */
  record NotOnLedger(String sentence, String digestHex) implements VerificationResult {}

  /** Not a document of this kind. */
  record Unreadable(String sentence) implements VerificationResult {}
}

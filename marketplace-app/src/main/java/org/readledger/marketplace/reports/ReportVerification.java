package org.readledger.marketplace.reports;

/** Compares a report somebody was handed with the ledger. Open to anyone. */
public interface ReportVerification {

  /** Largest document accepted, in bytes. */
  int MAX_BYTES = 10 * 1024 * 1024;

  /** Checks a PDF of ours or a canonical JSON document. */
  VerificationResult check(byte[] document);

  /** Looks a digest up, 64 hexadecimal digits, as printed on the report. */
  VerificationResult checkDigest(String digestHex);
}

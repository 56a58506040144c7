package org.readledger.marketplace.imaging.report;

import java.time.Instant;

/** A signed report on its way back to the centre. */
public final class ReturnedReport {
  private final int version;
  private final String title;
  private final Instant signedAt;
  private final byte[] pdf;

  /**
   * @param version of the report, from 1
   * @param title Document Title (0042,0010), for example "Final report"
   * @param signedAt when it was signed
   * @param pdf the document
   */
  public ReturnedReport(int version, String title, Instant signedAt, byte[] pdf) {
    this.version = version;
    this.title = title;
    this.signedAt = signedAt;
    this.pdf = pdf.clone();
  }

  /** From 1. */
  public int version() {
    return version;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** When it was signed. */
  public Instant signedAt() {
    return signedAt;
  }

  /** The document. */
  public byte[] pdf() {
    return pdf.clone();
  }
}

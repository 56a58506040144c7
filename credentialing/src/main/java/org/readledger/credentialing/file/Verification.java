package org.readledger.credentialing.file;

import java.time.Instant;

/**
 * A primary-source verification record (NCQA CR 3): who asked which source, how, when, and what it
 * answered.
 *
 * @param elementId the element it is about
 * @param source the primary source, for example "State Medical Board of Ohio"
 * @param method how it was asked
 * @param result what it answered
 * @param evidenceDigest SHA-256 of the evidence in hexadecimal, 64 digits
 * @param verifiedBy holder pseudonym of the person who asked, in hexadecimal
 * @param at when the source answered
 */
public record Verification(
    String elementId,
    String source,
    Method method,
    Result result,
    String evidenceDigest,
    String verifiedBy,
    Instant at) {

  /** How a source was asked. */
  public enum Method {
    ONLINE_REGISTRY("Online registry"),
    LETTER("Letter"),
    TELEPHONE("Telephone"),
    DOCUMENT_FROM_SOURCE("Document from the source");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    /** The name people read. */
    public String label() {
      return label;
    }
  }

  /** What a source answered. Only CONFIRMED makes an element verified. */
  public enum Result {
    CONFIRMED("Verified"),
    CONTRADICTED("Contradicted"),
    NO_ANSWER("No answer");

    private final String label;

    Result(String label) {
      this.label = label;
    }

    /** The name people read. */
    public String label() {
      return label;
    }
  }
}

package org.readledger.marketplace.imaging.source;

import java.io.IOException;

/**
 * The archive did not do what was asked. The message is a sentence for a person and carries nothing
 * of the archive's address or of a patient.
 */
public final class SourceFault extends IOException {
  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Kind {
    /** No connection, or it broke before an answer. */
    UNREACHABLE("The archive cannot be reached."),
    /** No answer in time. */
    TIMED_OUT("The archive did not answer in time."),
    /** Wrong user, password or token. */
    CREDENTIALS_REFUSED("The archive refuses the registered credentials."),
    /** It does not hold what was asked for. */
    NOT_FOUND("The archive does not hold this object."),
    /** It cannot give the form that was asked for. */
    NOT_SUPPORTED("The archive cannot give this object in the form asked for."),
    /** The answer ended early; what came must not be taken for the whole. */
    TRUNCATED("The archive's answer broke off before its end."),
    /** The answer is not DICOMweb. */
    GARBAGE("The archive's answer is not valid DICOMweb."),
    /** The address is none that may be called. */
    ADDRESS_REFUSED("The archive's address is not one this installation may call.");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    /** What happened, for a person. */
    public String sentence() {
      return sentence;
    }
  }

  private final Kind kind;

  public SourceFault(Kind kind) {
    super(kind.sentence());
    this.kind = kind;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }
}

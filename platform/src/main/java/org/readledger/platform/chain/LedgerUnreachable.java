package org.readledger.platform.chain;

/** The node did not answer. Callers say so and change nothing. */
public final class LedgerUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the sentence that people may read and the cause for the log. */
  public LedgerUnreachable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

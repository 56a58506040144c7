package org.readledger.marketplace.act;

/** There is no such thing for this user: unknown, or another organisation's. Answered with 404. */
public final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence for people that does not tell the two apart. */
  public NotFoundException(String sentence) {
    super(sentence);
  }
}

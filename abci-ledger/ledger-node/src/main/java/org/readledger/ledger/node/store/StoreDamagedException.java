package org.readledger.ledger.node.store;

/** What lies on disk is not what a commit wrote. The store must be rebuilt from the blocks. */
public final class StoreDamagedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a clause that says what is wrong. */
  public StoreDamagedException(String message) {
    super(message);
  }

  /** With a clause that says what is wrong, and what found it. */
  public StoreDamagedException(String message, Throwable cause) {
    super(message, cause);
  }
}

package org.readledger.ledger.node.store;

/** Another process has the store open. */
public final class StoreLockedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what RocksDB said. */
  public StoreLockedException(Throwable cause) {
    super("another process has it open", cause);
  }
}

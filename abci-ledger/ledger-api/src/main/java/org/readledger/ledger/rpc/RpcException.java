package org.readledger.ledger.rpc;

/**
 * The node did not answer, or answered that it cannot. {@link #unreachable()} tells which: an
 * unreachable node may still commit what it was sent.
 */
public final class RpcException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean unreachable;

  private RpcException(String sentence, boolean unreachable, Throwable cause) {
    super(sentence, cause);
    this.unreachable = unreachable;
  }

  /** No answer at all. */
  static RpcException unreachable(String sentence, Throwable cause) {
    return new RpcException(sentence, true, cause);
  }

  /** An answer that says no. */
  static RpcException refused(String sentence) {
    return new RpcException(sentence, false, new IllegalStateException(sentence));
  }

  /** Whether nothing came back. */
  public boolean unreachable() {
    return unreachable;
  }
}

package org.readledger.abci;

/**
 * Told of each call before the application answers it, in the order in which the application sees
 * them; Echo and Flush are left out. {@link CallLog} keeps them for {@link
 * org.readledger.abci.grammar.AbciGrammar}.
 */
@FunctionalInterface
public interface CallRecorder {

  /** Records nothing. */
  CallRecorder NONE = (connection, method) -> {};

  /**
   * A call is about to be made. Must be fast and thread-safe.
   *
   * @param connection number of the connection, counted from 1 as accepted
   */
  void record(long connection, AbciMethod method);
}

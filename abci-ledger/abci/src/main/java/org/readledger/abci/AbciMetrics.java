package org.readledger.abci;

/**
 * Told of what a server does; implementations must be fast and thread-safe. {@link MethodTimings}
 * counts in memory.
 */
public interface AbciMetrics {

  /** Told of nothing. */
  AbciMetrics NONE =
      new AbciMetrics() {
        @Override
        public void called(AbciMethod method, long nanos, boolean answered) {}

        @Override
        public void wrote(int responses, int bytes) {}
      };

  /**
   * A method was called.
   *
   * @param nanos time in the application, in nanoseconds; for CheckTx the step in order only
   * @param answered false when the application threw
   */
  void called(AbciMethod method, long nanos, boolean answered);

  /**
   * Answers were written to a socket at once.
   *
   * @param responses how many, Flush included
   * @param bytes with framing
   */
  void wrote(int responses, int bytes);
}

package org.readledger.abci;

import java.time.Duration;

/**
 * How an {@link AbciServer} listens and what it allows.
 *
 * @param address where to listen
 * @param checkTxWorkers threads that run {@link AbciApplication#prepareCheckTx} ahead, 0 to 256; 0
 *     runs it on the connection's own thread, which is best when it is cheap
 * @param maxMessageBytes largest request accepted, 1 KiB to 2^31-1 - 64; a larger one ends its
 *     connection. It must exceed the genesis and the largest block
 * @param maxPipelined requests of one connection in work at a time, 1 to 65,536; more wait in the
 *     socket
 * @param maxConnections connections held at a time, at least 4 (an engine opens four); more are
 *     closed at once
 * @param stopGrace how long {@link AbciServer#close} waits for calls under way
 * @param threads which threads serve connections
 * @param metrics told of each call
 * @param recorder told of each call before it is made
 */
public record AbciServerOptions(
    AbciAddress address,
    int checkTxWorkers,
    int maxMessageBytes,
    int maxPipelined,
    int maxConnections,
    Duration stopGrace,
    ConnectionThreads threads,
    AbciMetrics metrics,
    CallRecorder recorder) {

  /** Which kind of thread serves a connection. */
  public enum ConnectionThreads {
    /** A thread of the operating system: an engine needs only four. */
    PLATFORM,
    /** A virtual thread. */
    VIRTUAL
  }

  /** Checks the ranges. */
  public AbciServerOptions {
    within("checkTxWorkers", checkTxWorkers, 0, 256);
    within("maxMessageBytes", maxMessageBytes, 1024, Integer.MAX_VALUE - 64);
    within("maxPipelined", maxPipelined, 1, 65_536);
    within("maxConnections", maxConnections, 4, 10_000);
    if (stopGrace.isNegative()) {
      throw new IllegalArgumentException("stopGrace must not be negative");
    }
  }

  /**
   * Defaults for an address: no CheckTx workers, 128 MiB messages, 512 requests in work, 64
   * connections, 5 s of grace, platform threads, no metrics, no recorder.
   *
   * @param address {@code tcp://host:port} or {@code unix:///path}
   */
  public static AbciServerOptions at(String address) {
    return new AbciServerOptions(
        AbciAddress.parse(address),
        0,
        128 << 20,
        512,
        64,
        Duration.ofSeconds(5),
        ConnectionThreads.PLATFORM,
        AbciMetrics.NONE,
        CallRecorder.NONE);
  }

  /** The same with another number of CheckTx workers. */
  public AbciServerOptions withCheckTxWorkers(int workers) {
    return new AbciServerOptions(
        address,
        workers,
        maxMessageBytes,
        maxPipelined,
        maxConnections,
        stopGrace,
        threads,
        metrics,
        recorder);
  }

  /** The same with another limit on the size of a request. */
  public AbciServerOptions withMaxMessageBytes(int bytes) {
    return new AbciServerOptions(
        address,
        checkTxWorkers,
        bytes,
        maxPipelined,
        maxConnections,
        stopGrace,
        threads,
        metrics,
        recorder);
  }

  /** The same with another limit on requests in work. */
  public AbciServerOptions withMaxPipelined(int requests) {
    return new AbciServerOptions(
        address,
        checkTxWorkers,
        maxMessageBytes,
        requests,
        maxConnections,
        stopGrace,
        threads,
        metrics,
        recorder);
  }

  /** The same with another limit on connections. */
  public AbciServerOptions withMaxConnections(int connections) {
    return new AbciServerOptions(
        address,
        checkTxWorkers,
        maxMessageBytes,
        maxPipelined,
        connections,
        stopGrace,
        threads,
        metrics,
        recorder);
  }

  /** The same with another grace at stop. */
  public AbciServerOptions withStopGrace(Duration grace) {
    return new AbciServerOptions(
        address,
        checkTxWorkers,
        maxMessageBytes,
        maxPipelined,
        maxConnections,
        grace,
        threads,
        metrics,
        recorder);
  }

  /** The same on another kind of threads. */
  public AbciServerOptions withThreads(ConnectionThreads kind) {
    return new AbciServerOptions(
        address,
        checkTxWorkers,
        maxMessageBytes,
        maxPipelined,
        maxConnections,
        stopGrace,
        kind,
        metrics,
        recorder);
  }

  /** The same telling of each call. */
  public AbciServerOptions withMetrics(AbciMetrics observer) {
    return new AbciServerOptions(
        address,
        checkTxWorkers,
        maxMessageBytes,
        maxPipelined,
        maxConnections,
        stopGrace,
        threads,
        observer,
        recorder);
  }

  /** The same recording each call. */
  public AbciServerOptions withRecorder(CallRecorder calls) {
    return new AbciServerOptions(
        address,
        checkTxWorkers,
        maxMessageBytes,
        maxPipelined,
        maxConnections,
        stopGrace,
        threads,
        metrics,
        calls);
  }

  private static void within(String name, int value, int lowest, int highest) {
    if (value < lowest || value > highest) {
      throw new IllegalArgumentException(
          name + " must be " + lowest + " to " + highest + ", not " + value);
    }
  }
}

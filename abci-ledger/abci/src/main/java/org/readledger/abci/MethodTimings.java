package org.readledger.abci;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls and their time in memory, for a metrics endpoint to read. */
public final class MethodTimings implements AbciMetrics {

  /**
   * What was counted for a method since the start.
   *
   * @param calls answered or failed
   * @param failures calls in which the application threw
   * @param nanos total time in the application, in nanoseconds
   */
  public record Timing(long calls, long failures, long nanos) {}

  private static final class Counters {
    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder nanos = new LongAdder();
  }

  private final Map<AbciMethod, Counters> counters = new EnumMap<>(AbciMethod.class);
  private final LongAdder writes = new LongAdder();
  private final LongAdder responses = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  /** All counts are zero. */
  public MethodTimings() {
    for (AbciMethod method : AbciMethod.values()) {
      counters.put(method, new Counters());
    }
  }

  @Override
  public void called(AbciMethod method, long nanos, boolean answered) {
    Counters of = counters.get(method);
    if (of == null) {
      return;
    }
    of.calls.increment();
    of.nanos.add(nanos);
    if (!answered) {
      of.failures.increment();
    }
  }

  @Override
  public void wrote(int responses, int bytes) {
    this.writes.increment();
    this.responses.add(responses);
    this.bytes.add(bytes);
  }

  /** The counts of one method. */
  public Timing of(AbciMethod method) {
    Counters of = counters.get(method);
    return of == null
        ? new Timing(0, 0, 0)
        : new Timing(of.calls.sum(), of.failures.sum(), of.nanos.sum());
  }

  /** Writes to sockets so far. */
  public long writes() {
    return writes.sum();
  }

  /**
   * Answers written so far, Flush included; divided by {@link #writes} it says how many share a
   * write.
   */
  public long responses() {
    return responses.sum();
  }

  /** Bytes written so far, framing included. */
  public long bytes() {
    return bytes.sum();
  }
}

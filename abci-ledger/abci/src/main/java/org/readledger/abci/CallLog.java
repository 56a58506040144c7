package org.readledger.abci;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the newest calls in memory. */
public final class CallLog implements CallRecorder {

  /**
   * A call as the application saw it.
   *
   * @param connection number of the connection, counted from 1 as accepted
   */
  public record RecordedCall(long connection, AbciMethod method) {}

  private final int capacity;
  private final Deque<RecordedCall> calls = new ArrayDeque<>();

  /**
   * An empty log.
   *
   * @param capacity calls kept, at least 1; older ones are forgotten
   */
  public CallLog(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
    }
    this.capacity = capacity;
  }

  @Override
  public synchronized void record(long connection, AbciMethod method) {
    if (calls.size() == capacity) {
      calls.removeFirst();
    }
    calls.addLast(new RecordedCall(connection, method));
  }

  /** The calls kept, oldest first. */
  public synchronized List<RecordedCall> calls() {
    return List.copyOf(calls);
  }

  /** The methods called, oldest first. */
  public synchronized List<AbciMethod> methods() {
    return calls.stream().map(RecordedCall::method).toList();
  }
}

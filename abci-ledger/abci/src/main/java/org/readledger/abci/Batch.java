package org.readledger.abci;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.readledger.abci.proto.Request;

/**
 * The requests of one connection that are in work together. When several of them are CheckTx, their
 * preparation runs ahead on the workers; the connection's thread takes part, so that a lone CheckTx
 * never changes threads.
 */
final class Batch {

  /**
   * A request with its method.
   *
   * @param preparation for a CheckTx that runs ahead
   */
  record Entry(AbciMethod method, Request request, @Nullable FutureTask<CheckTxStep> preparation) {}

  private final Calls calls;
  private final @Nullable Executor workers;
  private final List<Entry> entries = new ArrayList<>();
  private int checks;

  Batch(Calls calls, @Nullable Executor workers) {
    this.calls = calls;
    this.workers = workers;
  }

  void add(AbciMethod method, Request request) {
    boolean ahead = workers != null && method == AbciMethod.CHECK_TX;
    entries.add(
        new Entry(method, request, ahead ? new FutureTask<>(() -> calls.prepare(request)) : null));
    if (ahead) {
      checks++;
    }
  }

  /** Starts the preparations, all but the first, which this thread comes to at once. */
  void startAhead() {
    if (workers == null || checks < 2) {
      return;
    }
    boolean first = true;
    for (Entry entry : entries) {
      if (entry.preparation() != null && !first) {
        submit(workers, entry.preparation());
      }
      first = first && entry.preparation() == null;
    }
  }

  private static void submit(Executor workers, FutureTask<CheckTxStep> preparation) {
    try {
      workers.execute(preparation);
    } catch (RejectedExecutionException stopping) {
      preparation.run();
    }
  }

  /**
   * The prepared step of a CheckTx: run here unless a worker has it already.
   *
   * @throws ApplicationFailure when the preparation threw
   */
  CheckTxStep prepared(Entry entry) throws ApplicationFailure {
    FutureTask<CheckTxStep> preparation = entry.preparation();
    if (preparation == null) {
      try {
        return calls.prepare(entry.request());
      } catch (RuntimeException | Error e) {
        throw Calls.failure(AbciMethod.CHECK_TX, e);
      }
    }
    preparation.run();
    try {
      return preparation.get();
    } catch (ExecutionException e) {
      throw Calls.failure(AbciMethod.CHECK_TX, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Calls.failure(AbciMethod.CHECK_TX, e);
    }
  }

  /** Whether taking this entry now would wait for a worker. */
  boolean wouldWait(Entry entry) {
    return entry.preparation() != null && !entry.preparation().isDone();
  }

  List<Entry> entries() {
    return entries;
  }

  int size() {
    return entries.size();
  }

  void clear() {
    entries.clear();
    checks = 0;
  }
}

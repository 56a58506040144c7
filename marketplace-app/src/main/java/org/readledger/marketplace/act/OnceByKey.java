package org.readledger.marketplace.act;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Starts something once per key and gives everyone who asks again the same answer. Remembers the
 * newest {@value #REMEMBERED} keys; beyond that the ledger's own replay protection stands.
 */
public final class OnceByKey<T> {

  private static final int REMEMBERED = 10_000;

  private final Map<String, CompletableFuture<T>> started =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<T>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** The answer to the first call with this key. */
  public CompletableFuture<T> once(String key, Supplier<CompletableFuture<T>> start) {
    var mine = new CompletableFuture<T>();
    CompletableFuture<T> first;
    synchronized (started) {
      first = started.putIfAbsent(key, mine);
    }
    if (first != null) {
      return first;
    }
    var _ = start.get().whenComplete((value, failure) -> complete(key, mine, value, failure));
    return mine;
  }

  private void complete(
      String key,
      CompletableFuture<T> mine,
      T value,
      @org.jspecify.annotations.Nullable Throwable failure) {
    if (failure == null) {
      mine.complete(value);
      return;
    }
    // What failed was not done: the next try may start it again.
    synchronized (started) {
      started.remove(key);
    }
    mine.completeExceptionally(failure);
  }
}

package org.readledger.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.readledger.launcher.cli.Refusal;

/** Loads a chain and measures it from its clients' side. */
final class ChainLoad {

  /** As the baseline of the engine itself was measured. */
  private static final int CONNECTIONS = 32;

  /** More than any target takes in a second on a small machine. */
  private static final int MOST_PER_SECOND = 15_000;

  /**
   * How long single transactions took from submission to their block, in milliseconds.
   *
   * @param p50 half of them at most
   * @param p99 99 of 100 at most
   */
  record Latency(double p50, double p99) {}

  private ChainLoad() {}

  /** Submits one transaction at a time and waits for its block each time. */
  static Latency latency(BenchChain chain, int count) throws IOException {
    List<byte[]> transactions = chain.transactions(count);
    double[] milliseconds = new double[count];
    try (RpcConnection rpc = chain.connect()) {
      for (int i = 0; i < count; i++) {
        long began = System.nanoTime();
        rpc.submit("broadcast_tx_commit", transactions.get(i));
        milliseconds[i] = (System.nanoTime() - began) / 1e6;
      }
    }
    Arrays.sort(milliseconds);
    return new Latency(
        milliseconds[count / 2], milliseconds[Math.min(count - 1, count * 99 / 100)]);
  }

  /**
   * Committed transactions per second under as many as {@value #CONNECTIONS} connections submit,
   * until the last has its block.
   */
  static double throughput(BenchChain chain, int seconds) throws IOException {
    List<byte[]> transactions = chain.transactions(seconds * MOST_PER_SECOND);
    try (RpcConnection rpc = chain.connect()) {
      long before = chain.height(rpc);
      long began = System.nanoTime();
      submitAll(chain, transactions, began + seconds * 1_000_000_000L);
      while (chain.waiting(rpc) > 0) {
        BenchChain.pause(2);
      }
      double elapsed = (System.nanoTime() - began) / 1e9;
      return chain.transactionsBetween(rpc, before, chain.height(rpc)) / elapsed;
    }
  }

  private static void submitAll(BenchChain chain, List<byte[]> transactions, long deadline) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        clients.add(threads.submit(() -> submitUntil(chain, transactions, next, deadline)));
      }
      for (Future<?> client : clients) {
        client.get();
      }
    } catch (ExecutionException e) {
      throw Refusal.failed("The load on " + chain.target().name() + " broke off: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("Interrupted while measuring.");
    }
  }

  private static void submitUntil(
      BenchChain chain, List<byte[]> transactions, AtomicInteger next, long deadline) {
    try (RpcConnection rpc = chain.connect()) {
      for (int i = next.getAndIncrement();
          i < transactions.size() && System.nanoTime() < deadline;
          i = next.getAndIncrement()) {
        rpc.submit("broadcast_tx_sync", transactions.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

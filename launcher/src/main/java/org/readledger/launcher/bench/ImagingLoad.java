package org.readledger.launcher.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pulls frames over a number of connections, each as fast as answers come. */
final class ImagingLoad {
  static final String FRAMES =
      "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*";

  private ImagingLoad() {}

  /**
   * What came of it.
   *
   * @param framesPerSecond over all connections
   * @param p99Millis the slowest hundredth of single frames took at least this
   */
  record Result(double framesPerSecond, double p99Millis) {}

  /** Runs for a time, going round the paths. */
  static Result run(ImagingTarget target, List<String> paths, int connections, Duration time)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Future<List<Long>>> workers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < connections; i++) {
        int first = i;
        workers.add(threads.submit(() -> pull(target, paths, first, end)));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> worker : workers) {
      all.addAll(result(worker));
    }
    long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
    double p99 = sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)] / 1e6;
    return new Result(sorted.length / seconds, p99);
  }

  /** Seconds for every path once, over six connections as a browser has them. */
  static double series(ImagingTarget target, List<String> paths)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<Future<List<Long>>> workers = new ArrayList<>();
    int connections = 6;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < connections; i++) {
        int first = i;
        workers.add(
            threads.submit(
                () -> {
                  try (ImagingConnection connection = new ImagingConnection(target)) {
                    for (int p = first; p < paths.size(); p += connections) {
                      connection.get(paths.get(p), FRAMES);
                    }
                  }
                  return List.of();
                }));
      }
    }
    for (Future<List<Long>> worker : workers) {
      result(worker);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static List<Long> pull(ImagingTarget target, List<String> paths, int first, long end)
      throws IOException {
    List<Long> times = new ArrayList<>();
    try (ImagingConnection connection = new ImagingConnection(target)) {
      for (int next = first; System.nanoTime() < end; next++) {
        long begin = System.nanoTime();
        connection.get(paths.get(next % paths.size()), FRAMES);
        times.add(System.nanoTime() - begin);
      }
    }
    return times;
  }

  private static List<Long> result(Future<List<Long>> worker)
      throws IOException, InterruptedException {
    try {
      return worker.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }
}

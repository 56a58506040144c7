package org.readledger.ledger.node.app;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.readledger.abci.proto.ExecTxResult;

/** Counts what the node did since it started. Safe for concurrent use. */
public final class NodeMetrics {

  private final LongAdder blocks = new LongAdder();
  private final Map<Integer, LongAdder> executed = new ConcurrentHashMap<>();
  private final Map<Integer, LongAdder> checked = new ConcurrentHashMap<>();

  /** Blocks committed. */
  public long blocks() {
    return blocks.sum();
  }

  /** Transactions in blocks, by code; 0 is accepted. */
  public SortedMap<Integer, Long> executed() {
    return sums(executed);
  }

  /** Transactions offered to the mempool, by code; 0 is admitted. */
  public SortedMap<Integer, Long> checked() {
    return sums(checked);
  }

  void committed(Iterable<ExecTxResult> results) {
    blocks.increment();
    results.forEach(result -> count(executed, result.getCode()));
  }

  void checked(int code) {
    count(checked, code);
  }

  private static void count(Map<Integer, LongAdder> counters, int code) {
    counters.computeIfAbsent(code, ignored -> new LongAdder()).increment();
  }

  private static SortedMap<Integer, Long> sums(Map<Integer, LongAdder> counters) {
    var sums = new TreeMap<Integer, Long>();
    counters.forEach((code, counter) -> sums.put(code, counter.sum()));
    return sums;
  }
}

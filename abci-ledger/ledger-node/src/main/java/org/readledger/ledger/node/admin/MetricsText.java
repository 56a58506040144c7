package org.readledger.ledger.node.admin;

import java.util.Locale;
import java.util.Map;
import org.readledger.abci.AbciMethod;
import org.readledger.abci.MethodTimings;
import org.readledger.ledger.node.app.NodeMetrics;
import org.readledger.ledger.node.store.CommitPoint;
import org.readledger.ledger.proto.RejectionCode;

/** The node's counters in the Prometheus text format. No identifiers, no contents. */
public final class MetricsText {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MILLIS_PER_SECOND = 1e3;

  private final StringBuilder text = new StringBuilder();

  private MetricsText() {}

  /** Writes everything. */
  public static String of(CommitPoint point, NodeMetrics metrics, MethodTimings timings) {
    return new MetricsText().written(point, metrics, timings);
  }

  private String written(CommitPoint point, NodeMetrics metrics, MethodTimings timings) {
    family("readledger_height", "gauge", "Last committed height.");
    sample("readledger_height", "", point.height());
    family("readledger_block_time_seconds", "gauge", "Block time of the last committed height.");
    sample("readledger_block_time_seconds", "", point.blockTimeMs() / MILLIS_PER_SECOND);
    family("readledger_blocks_total", "counter", "Blocks committed since the start.");
    sample("readledger_blocks_total", "", metrics.blocks());
    byCode("readledger_transactions_total", "Transactions in blocks, by code.", metrics.executed());
    byCode(
        "readledger_checked_total",
        "Transactions offered to the mempool, by code.",
        metrics.checked());
    family("readledger_abci_calls_total", "counter", "Calls of the engine, by method.");
    for (var method : AbciMethod.values()) {
      sample("readledger_abci_calls_total", label(method), timings.of(method).calls());
    }
    family("readledger_abci_seconds_total", "counter", "Time in calls of the engine, by method.");
    for (var method : AbciMethod.values()) {
      sample(
          "readledger_abci_seconds_total",
          label(method),
          timings.of(method).nanos() / NANOS_PER_SECOND);
    }
    return text.toString();
  }

  private void byCode(String name, String help, Map<Integer, Long> counts) {
    family(name, "counter", help);
    counts.forEach((code, count) -> sample(name, "{code=\"" + nameOf(code) + "\"}", count));
  }

  private static String nameOf(int number) {
    var code = RejectionCode.forNumber(number);
    return code == null ? Integer.toString(number) : code.name();
  }

  private static String label(AbciMethod method) {
    return "{method=\"" + method.name().toLowerCase(Locale.ROOT) + "\"}";
  }

  private void family(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private void sample(String name, String labels, long value) {
    text.append(name).append(labels).append(' ').append(value).append('\n');
  }

  private void sample(String name, String labels, double value) {
    text.append(name).append(labels).append(' ').append(value).append('\n');
  }
}

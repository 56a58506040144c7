package org.readledger.launcher.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readledger.launcher.place.Checkout;
import org.readledger.launcher.place.JavaProgram;
import org.readledger.launcher.process.HttpProbe;
import org.readledger.launcher.process.ProcessKind;
import org.readledger.launcher.process.ProcessPlan;

/** How the ledger node is started and watched. */
public final class LedgerNodeProcess {
  private static final String MAIN = "org.readledger.ledger.node.LedgerNodeMain";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
  private static final List<String> MEMORY = List.of("-Xms64m", "-Xmx768m");

  private LedgerNodeProcess() {}

  /**
   * A plan for one start.
   *
   * @param listen ABCI address
   * @param store RocksDB folder
   * @param adminPort loopback HTTP with {@code /health} and {@code /metrics}
   */
  public static ProcessPlan plan(
      Checkout checkout, String listen, Path store, int adminPort, boolean jsonLog) {
    List<String> arguments =
        List.of(
            "--listen", listen,
            "--store", store.toString(),
            "--admin-port", Integer.toString(adminPort));
    return new ProcessPlan(
        "ledger-0",
        ProcessKind.LEDGER,
        JavaProgram.of(checkout, "abci-ledger/ledger-node").command(MAIN, MEMORY, arguments),
        jsonLog ? Map.of("READLEDGER_LOG_FORMAT", "json") : Map.of(),
        store,
        listen,
        Checkout.version(),
        new HttpProbe("http://127.0.0.1:" + adminPort + "/health"),
        START_LIMIT,
        "TERM",
        STOP_LIMIT,
        Optional.empty());
  }
}

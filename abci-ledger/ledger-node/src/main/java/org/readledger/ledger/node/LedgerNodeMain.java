package org.readledger.ledger.node;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.readledger.ledger.node.rules.ReadMarketRules;
import org.readledger.ledger.node.store.StoreDamagedException;
import org.readledger.ledger.node.store.StoreLockedException;

/**
 * Runs a ledger node until it is told to stop (SIGTERM or Ctrl-C).
 *
 * <p>Exit codes: 0 and 143 after a stop, 1 if the node cannot start, 2 if the command line is
 * wrong. The environment variable `READLEDGER_LOG_LEVEL` (ERROR to TRACE) sets how much is logged.
 */
public final class LedgerNodeMain {

  private static final String LOG_CONFIGURATION = "logback.configurationFile";
  private static final int CANNOT_START = 1;
  private static final int WRONG_CALL = 2;

  private LedgerNodeMain() {}

  /** Starts the program. */
  public static void main(String[] arguments) throws InterruptedException {
    if (System.getProperty(LOG_CONFIGURATION) == null) {
      System.setProperty(LOG_CONFIGURATION, "logback-node.xml");
    }
    var code = run(List.of(arguments), System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int run(List<String> arguments, PrintStream complaints)
      throws InterruptedException {
    NodeOptions options;
    try {
      options = NodeOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      complaints.println(e.getMessage());
      complaints.println(NodeOptions.USAGE);
      return WRONG_CALL;
    }
    try {
      var node = LedgerNode.start(options, new ReadMarketRules());
      Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop"));
      node.awaitClosed();
      return 0;
    } catch (StoreLockedException e) {
      complaints.println(
          "The ledger's store "
              + options.store()
              + " is in use by another process. Stop it first.");
    } catch (StoreDamagedException e) {
      complaints.println(
          "The ledger's store "
              + options.store()
              + " cannot be used: "
              + e.getMessage()
              + ". Move it away and start again: the node rebuilds it from the engine's blocks.");
    } catch (IOException e) {
      complaints.println(e.getMessage());
    }
    return CANNOT_START;
  }
}

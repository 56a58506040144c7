package org.readledger.abci.example.kvstore;

import java.io.IOException;
import java.util.Locale;
import org.readledger.abci.AbciServer;
import org.readledger.abci.AbciServerOptions;
import org.readledger.abci.AbciServerOptions.ConnectionThreads;

/** Serves the key-value store: {@code --address tcp://127.0.0.1:26658} or {@code unix:///path}. */
public final class KvStore {

  private static final String DEFAULT_ADDRESS = "tcp://127.0.0.1:26658";

  private KvStore() {}

  /**
   * Runs until it is asked to end.
   *
   * @param args {@code --address ADDRESS}, {@code --workers N} threads that check transactions
   *     ahead (default 0), {@code --threads platform|virtual}
   */
  public static void main(String[] args) throws InterruptedException {
    try (AbciServer server = AbciServer.start(new KvStoreApplication(), options(args))) {
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
      System.out.println("The key-value store listens on " + server.address());
      server.awaitClosed();
    } catch (IOException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static AbciServerOptions options(String[] args) {
    AbciServerOptions options = AbciServerOptions.at(DEFAULT_ADDRESS);
    String address = DEFAULT_ADDRESS;
    int workers = options.checkTxWorkers();
    ConnectionThreads threads = options.threads();
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException("The option " + args[i] + " needs a value.");
      }
      String value = args[i + 1];
      switch (args[i]) {
        case "--address" -> address = value;
        case "--workers" -> workers = Integer.parseInt(value);
        case "--threads" -> threads = ConnectionThreads.valueOf(value.toUpperCase(Locale.ROOT));
        default ->
            throw new IllegalArgumentException(
                "The option " + args[i] + " is not known: use --address, --workers, --threads.");
      }
    }
    return AbciServerOptions.at(address).withCheckTxWorkers(workers).withThreads(threads);
  }
}

package org.readledger.ledger.node;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.readledger.abci.AbciServer;
import org.readledger.abci.AbciServerOptions;
import org.readledger.abci.ConnectionKind;
import org.readledger.abci.MethodTimings;
import org.readledger.ledger.node.admin.AdminServer;
import org.readledger.ledger.node.admin.MetricsText;
import org.readledger.ledger.node.app.LedgerApplication;
import org.readledger.ledger.node.app.NodeMetrics;
import org.readledger.ledger.node.rules.LedgerRules;
import org.readledger.ledger.node.signature.SignatureVerifiers;
import org.readledger.ledger.node.store.BucketLayout;
import org.readledger.ledger.node.store.LedgerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running node: store, application, ABCI server and admin server. */
public final class LedgerNode implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerNode.class);

  private final LedgerStore store;
  private final ExecutorService workers;
  private final LedgerApplication application;
  private final AbciServer server;
  private final Optional<AdminServer> admin;

  private LedgerNode(
      LedgerStore store,
      ExecutorService workers,
      LedgerApplication application,
      AbciServer server,
      Optional<AdminServer> admin) {
    this.store = store;
    this.workers = workers;
    this.application = application;
    this.server = server;
    this.admin = admin;
  }

  /**
   * Opens the store and serves it.
   *
   * @throws IOException with a sentence if an address cannot be had
   * @throws org.readledger.ledger.node.store.StoreLockedException if another process has the store
   * @throws org.readledger.ledger.node.store.StoreDamagedException if the store cannot be read
   */
  public static LedgerNode start(NodeOptions options, LedgerRules rules) throws IOException {
    var store = LedgerStore.open(options.store(), BucketLayout.STANDARD);
    var workerCount = Runtime.getRuntime().availableProcessors();
    var workers =
        Executors.newFixedThreadPool(
            workerCount, Thread.ofPlatform().daemon().name("signatures-", 1).factory());
    try {
      var verifier = SignatureVerifiers.fastest();
      var metrics = new NodeMetrics();
      var application =
          new LedgerApplication(
              store, rules, verifier, InstantSource.system(), workers, workerCount, metrics);
      var timings = new MethodTimings();
      var server =
          AbciServer.start(
              application,
              AbciServerOptions.at(options.listen())
                  .withCheckTxWorkers(workerCount)
                  .withMetrics(timings));
      var admin = admin(options.adminPort(), store, metrics, timings);
      LOG.info(
          "The ledger stands at height {}; signatures are verified by {}",
          store.point().height(),
          verifier.library());
      return new LedgerNode(store, workers, application, server, admin);
    } catch (IOException | RuntimeException e) {
      workers.shutdownNow();
      store.close();
      throw e;
    }
  }

  /** The port of health and metrics, if they are served. */
  public OptionalInt adminPort() {
    return admin.map(served -> OptionalInt.of(served.port())).orElse(OptionalInt.empty());
  }

  /** Waits until the node was closed. */
  public void awaitClosed() throws InterruptedException {
    server.awaitClosed();
  }

  /** Finishes the calls under way, then closes the store. What was committed is on disk anyway. */
  @Override
  public void close() {
    server.close();
    application.connectionClosed(ConnectionKind.CONSENSUS);
    admin.ifPresent(AdminServer::close);
    workers.shutdown();
    store.close();
    LOG.info("The ledger node has stopped at height {}", store.point().height());
  }

  private static Optional<AdminServer> admin(
      OptionalInt port, LedgerStore store, NodeMetrics metrics, MethodTimings timings)
      throws IOException {
    if (port.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        AdminServer.start(
            port.getAsInt(),
            () -> "The ledger node is up at height " + store.point().height() + ".\n",
            () -> MetricsText.of(store.point(), metrics, timings)));
  }
}

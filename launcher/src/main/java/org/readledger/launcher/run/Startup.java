package org.readledger.launcher.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readledger.launcher.artifact.ArtifactCache;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.database.PostgresBinaries;
import org.readledger.launcher.database.PostgresCluster;
import org.readledger.launcher.database.PostgresProcess;
import org.readledger.launcher.engine.EngineAddresses;
import org.readledger.launcher.engine.EngineBinary;
import org.readledger.launcher.engine.EngineConfiguration;
import org.readledger.launcher.engine.EngineHome;
import org.readledger.launcher.engine.EngineProcess;
import org.readledger.launcher.ledger.AbciAddress;
import org.readledger.launcher.ledger.DemoGenesis;
import org.readledger.launcher.ledger.LedgerNodeProcess;
import org.readledger.launcher.place.Checkout;
import org.readledger.launcher.place.DataDirectory;
import org.readledger.launcher.port.LoopbackPorts;
import org.readledger.launcher.process.Pause;
import org.readledger.launcher.process.RunningProcesses;
import org.readledger.launcher.status.WebStatus;
import org.readledger.launcher.supervise.ProcessGroup;
import org.readledger.launcher.supervise.Supervisor;
import org.readledger.launcher.viewer.OhifPackage;
import org.readledger.launcher.web.WebProcess;
import org.readledger.launcher.web.WebSettings;

/**
 * Brings a whole up: first what is needed once, then its processes in the order they need each
 * other.
 */
final class Startup {
  private static final int WEB_PORT = 8080;
  private static final int MANAGEMENT_PORT = 8081;
  private static final int RPC_PORT = 26657;
  private static final int PEER_PORT = 26656;
  private static final int LEDGER_ADMIN_PORT = 26659;
  private static final int DATABASE_PORT = 54321;
  private static final Duration PART_LIMIT = Duration.ofMinutes(3);
  private static final Duration WEB_LIMIT = Duration.ofMinutes(6);
  private static final Duration DEMO_LIMIT = Duration.ofMinutes(2);

  private final Checkout checkout;
  private final DataDirectory data;
  private final RunRequest request;
  private final Progress progress;
  private final Path cache = ArtifactCache.defaultRoot(Map.copyOf(System.getenv()));
  private final EngineHome home;
  private final EngineAddresses addresses;
  private final AbciAddress abci;
  private final int ledgerAdminPort;
  private final int webPort;
  private final int managementPort;
  private final int databasePort;
  private Optional<Whole> parts = Optional.empty();
  private Optional<RunningProcesses.Whole> whole = Optional.empty();
  private boolean stopping;

  /** Chooses ports and addresses; nothing is started or written yet. */
  Startup(Checkout checkout, DataDirectory data, RunRequest request, Progress progress) {
    this.checkout = checkout;
    this.data = data;
    this.request = request;
    this.progress = progress;
    LoopbackPorts ports = new LoopbackPorts(progress, request.anyPorts());
    this.webPort = ports.take("the web application", request.port().orElse(WEB_PORT));
    this.managementPort = ports.take("health and metrics", MANAGEMENT_PORT);
    int rpc = ports.take("the engine's RPC", RPC_PORT);
    int peer = ports.take("the engine's peers", PEER_PORT);
    this.ledgerAdminPort = ports.take("the ledger node's health", LEDGER_ADMIN_PORT);
    this.databasePort = ports.take("the database", DATABASE_PORT);
    this.home = new EngineHome(data.engine());
    this.abci = AbciAddress.in(data);
    this.addresses = new EngineAddresses(rpc, peer, abci.uri());
  }

  /** Starts everything and returns when the web application is ready. */
  void start() {
    EngineBinary engine = EngineBinary.locate(checkout, progress);
    if (!home.exists()) {
      progress.say("Founding a ledger ...");
      home.found(
          engine, request.demo(), () -> DemoGenesis.write(checkout, data.keys(), request.demo()));
    }
    EngineConfiguration.write(home.path(), addresses, request.json());
    DataDirectory.ownFolder(data.ledger());
    Optional<DemoPacs> pacs =
        request.demo() ? DemoPacs.in(data.pacs(), progress) : Optional.empty();
    WebSettings.Database external = externalDatabase();
    Optional<PostgresCluster> cluster =
        external.url().isEmpty() ? Optional.of(prepareDatabase()) : Optional.empty();
    WebSettings settings =
        settings(cluster.map(this::ownDatabase).orElse(external), pacs.map(DemoPacs::access));
    Whole begun = begin(settings);

    progress.say(
        "Starting database, ledger and engine" + (pacs.isPresent() ? ", PACS ..." : " ..."));
    Optional<Supervisor> database = cluster.map(one -> begun.begin(databaseGroup(one)));
    Optional<Supervisor> archive = pacs.map(one -> begun.begin(one.group()));
    Supervisor ledger = begun.begin(ledgerGroup(engine));
    database.ifPresent(one -> begun.await(one, "the database", PART_LIMIT));
    pacs.ifPresent(
        one -> {
          archive.ifPresent(started -> begun.await(started, "the demo PACS", PART_LIMIT));
          one.load(progress);
        });
    progress.say("Starting the web application ...");
    Supervisor web = begun.begin(webGroup(settings));
    begun.await(ledger, "the ledger", PART_LIMIT);
    begun.await(web, "the web application", WEB_LIMIT);
    if (request.demo()) {
      awaitDemoData(settings.management());
    }
  }

  // Who opens the address or calls smoke at once must find the centres' archives in place.
  private void awaitDemoData(String management) {
    progress.say("Looking after the demonstration's data ...");
    long end = System.nanoTime() + DEMO_LIMIT.toNanos();
    while (WebStatus.ask(management).filter(WebStatus::demoComplete).isEmpty()) {
      if (isStopping()) {
        return;
      }
      if (System.nanoTime() > end) {
        progress.say(
            "The demonstration's data is not complete yet; the logs are in " + data.logs() + ".");
        return;
      }
      Pause.millis(250);
    }
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  private synchronized Whole begin(WebSettings settings) {
    RunningProcesses.Whole reached =
        new RunningProcesses.Whole(
            settings.url(),
            settings.management(),
            addresses.rpcUrl(),
            home.chainId(),
            request.demo());
    Whole begun = new Whole(data, new RunningProcesses(data.processesFile(), reached), progress);
    this.whole = Optional.of(reached);
    this.parts = Optional.of(begun);
    if (stopping) {
      begun.stop();
    }
    return begun;
  }

  /** How the whole is reached; call after {@link #start()}. */
  synchronized RunningProcesses.Whole whole() {
    return whole.orElseThrow();
  }

  /** Stops what was started, last first. */
  void stop() {
    Optional<Whole> begun;
    synchronized (this) {
      stopping = true;
      begun = parts;
    }
    begun.ifPresent(Whole::stop);
    abci.remove();
  }

  private WebSettings settings(WebSettings.Database database, Optional<WebSettings.Pacs> pacs) {
    return new WebSettings(
        webPort,
        managementPort,
        addresses.rpcUrl(),
        data.web(),
        data.keys(),
        request.demo(),
        database,
        pacs,
        viewer(),
        request.json());
  }

  private PostgresCluster prepareDatabase() {
    PostgresCluster cluster =
        new PostgresCluster(PostgresBinaries.locate(cache, progress), data.postgres());
    cluster.endLeftover();
    cluster.prepare();
    return cluster;
  }

  private WebSettings.Database ownDatabase(PostgresCluster cluster) {
    return new WebSettings.Database(
        PostgresCluster.jdbcUrl(databasePort), PostgresCluster.ROLE, cluster.password());
  }

  private static WebSettings.Database externalDatabase() {
    Map<String, String> environment = System.getenv();
    return new WebSettings.Database(
        environment.getOrDefault("READLEDGER_DB_URL", ""),
        environment.getOrDefault("READLEDGER_DB_USER", ""),
        environment.getOrDefault("READLEDGER_DB_PASSWORD", ""));
  }

  private ProcessGroup databaseGroup(PostgresCluster cluster) {
    return new ProcessGroup(
        "the database",
        cluster::endLeftover,
        List.of(() -> PostgresProcess.plan(cluster, databasePort)));
  }

  private ProcessGroup ledgerGroup(EngineBinary engine) {
    return new ProcessGroup(
        "the ledger",
        abci::removeStale,
        List.of(
            () ->
                LedgerNodeProcess.plan(
                    checkout, abci.uri(), data.ledger(), ledgerAdminPort, request.json()),
            () -> EngineProcess.plan(engine, home.path(), addresses)));
  }

  private ProcessGroup webGroup(WebSettings settings) {
    return new ProcessGroup(
        "the web application",
        () -> {},
        List.of(() -> WebProcess.plan(checkout, settings, data.web())));
  }

  private Optional<Path> viewer() {
    try {
      return Optional.of(new OhifPackage(cache).obtain());
    } catch (IOException e) {
      progress.say("The viewer is not there, so images cannot be opened: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}

package org.readledger.platform.testsystem;

import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.readledger.abci.AbciServer;
import org.readledger.abci.AbciServerOptions;
import org.readledger.ledger.node.app.LedgerApplication;
import org.readledger.ledger.node.app.NodeMetrics;
import org.readledger.ledger.node.rules.ReadMarketRules;
import org.readledger.ledger.node.signature.SignatureVerifiers;
import org.readledger.ledger.node.store.BucketLayout;
import org.readledger.ledger.node.store.LedgerStore;
import org.readledger.ledger.proto.GenesisState;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The real ledger in this JVM under the real engine beside it, one validator. */
final class TestLedger implements AutoCloseable {

  private static final int BUCKETS = 256;

  private final ExecutorService workers = Executors.newSingleThreadExecutor();
  private final Path home;
  private final Path program;
  private final int rpcPort;
  private final LedgerStore store;
  private final AbciServer server;
  private Process engine;

  private TestLedger(Path folder, GenesisState genesis) throws Exception {
    this.home = folder.resolve("engine");
    this.program = EngineProgram.locate();
    this.rpcPort = freePort();
    var socket = folder.resolve("abci.sock");
    store = LedgerStore.open(folder.resolve("ledger"), new BucketLayout(BUCKETS));
    server =
        AbciServer.start(
            new LedgerApplication(
                store,
                new ReadMarketRules(),
                SignatureVerifiers.bouncyCastle(),
                InstantSource.system(),
                workers,
                1,
                new NodeMetrics()),
            AbciServerOptions.at("unix://" + socket));
    call("init");
    complete(home.resolve("config/genesis.json"), genesis);
    Files.writeString(home.resolve("config/config.toml"), config(socket, rpcPort, freePort()));
    engine = start();
  }

  static TestLedger start(Path folder, GenesisState genesis) throws Exception {
    return new TestLedger(folder, genesis);
  }

  URI rpc() {
    return URI.create("http://127.0.0.1:" + rpcPort);
  }

  /** Kills the engine as a crash would. */
  void killEngine() throws InterruptedException {
    engine.destroyForcibly().waitFor();
  }

  /** Starts the engine again on the same data. */
  void startEngine() throws IOException {
    engine = start();
  }

  @Override
  public void close() {
    try {
      killEngine();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.close();
    store.close();
    workers.shutdownNow();
  }

  private Process start() throws IOException {
    return new ProcessBuilder(List.of(program.toString(), "start", "--home", home.toString()))
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("engine.log").toFile())
        .start();
  }

  private void call(String verb) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(List.of(program.toString(), verb, "--home", home.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("cometbft " + verb + " failed");
    }
  }

  private static void complete(Path file, GenesisState state) throws IOException {
    var json = JsonMapper.shared();
    var genesis = (ObjectNode) json.readTree(Files.readString(file));
    genesis.put("chain_id", "readledger-test");
    genesis.withObject("/consensus_params/version").put("app", "1");
    genesis.set("app_state", json.readTree(JsonFormat.printer().print(state)));
    Files.writeString(file, json.writeValueAsString(genesis));
  }

  private static String config(Path socket, int rpcPort, int peerPort) {
    return """
        proxy_app = "unix://%s"
        abci = "socket"
        moniker = "test"
        log_level = "error"
        [rpc]
        laddr = "tcp://127.0.0.1:%d"
        [p2p]
        laddr = "tcp://127.0.0.1:%d"
        pex = false
        [mempool]
        cache_size = 10000
        max_tx_bytes = 262144
        [consensus]
        timeout_propose = "1s"
        timeout_commit = "0s"
        skip_timeout_commit = true
        create_empty_blocks = false
        create_empty_blocks_interval = "5s"
        peer_gossip_sleep_duration = "5ms"
        """
        .formatted(socket, rpcPort, peerPort);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

package org.readledger.ledger.node.chain;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.rpc.CometRpc;
import org.readledger.ledger.rpc.RpcException;
import org.readledger.ledger.rpc.TxInBlock;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One validator as it runs in the field: the real engine and the ledger node, each a process of its
 * own, in a folder given. Either can be killed and started again.
 */
public final class RealChain implements AutoCloseable {

  /** The chain's id. */
  public static final String CHAIN_ID = "readledger-test";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final Class<?> nodeMain;
  private final Path cometbft = EngineBinary.cometbft();
  private final int rpcPort;
  private final int peerPort;
  private final List<Process> others = new ArrayList<>();
  private final CometRpc rpc;
  private Process node;
  private Process engine;

  private RealChain(Path folder, Class<?> nodeMain) throws IOException {
    this.folder = folder;
    this.nodeMain = nodeMain;
    this.rpcPort = freePort();
    this.peerPort = freePort();
    this.rpc = new CometRpc(rpcAddress());
  }

  /** A chain with this genesis, running, its first block committed. */
  public static RealChain start(Path folder, GenesisState genesis, Class<?> nodeMain)
      throws Exception {
    var chain = new RealChain(folder, nodeMain);
    chain.writeGenesis(genesis);
    chain.startBoth();
    return chain;
  }

  /** The engine's RPC. */
  public CometRpc rpc() {
    return rpc;
  }

  /** The engine's RPC address. */
  public URI rpcAddress() {
    return URI.create("http://127.0.0.1:" + rpcPort);
  }

  /** The node's store. */
  public Path store() {
    return folder.resolve("store");
  }

  /** The node's process. */
  public Process node() {
    return node;
  }

  /** The engine's process. */
  public Process engine() {
    return engine;
  }

  /**
   * Starts node and engine and waits until the first block is committed. The engine shows a block
   * before it is: the second one follows the first one's commit.
   */
  public void startBoth() throws Exception {
    startNode();
    startEngine();
    await("the first block's commit", () -> height() >= 2);
  }

  /** Kills both with SIGKILL, as a power cut would. */
  public void killBoth() throws InterruptedException {
    kill(node);
    kill(engine);
  }

  /** Kills a process and waits until it is gone. */
  public static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Starts the node. */
  public void startNode() throws IOException {
    Files.deleteIfExists(socket());
    node =
        start(
            "node.log",
            Map.of(),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                nodeMain.getName(),
                "--listen",
                "unix://" + socket(),
                "--store",
                store().toString(),
                "--admin-port",
                "0"));
    await("the node", () -> Files.exists(socket()));
  }

  /** Starts the engine. */
  public void startEngine() throws IOException {
    engine =
        start(
            "engine.log",
            Map.of(
                "CMT_CONSENSUS_TIMEOUT_COMMIT", "0s",
                "CMT_CONSENSUS_CREATE_EMPTY_BLOCKS", "false",
                "CMT_CONSENSUS_CREATE_EMPTY_BLOCKS_INTERVAL", "1s",
                "CMT_MEMPOOL_SIZE", "20000"),
            List.of(
                cometbft.toString(),
                "start",
                "--home",
                home().toString(),
                "--proxy_app",
                "unix://" + socket(),
                "--rpc.laddr",
                "tcp://127.0.0.1:" + rpcPort,
                "--p2p.laddr",
                "tcp://127.0.0.1:" + peerPort));
  }

  /** A stock light client over this chain; answers its RPC address. */
  public URI startLightClient() throws Exception {
    var port = freePort();
    await("a second block", () -> height() >= 2);
    var trusted = rpc.block(1).orElseThrow().hash();
    others.add(
        start(
            "light.log",
            Map.of(),
            List.of(
                cometbft.toString(),
                "light",
                CHAIN_ID,
                "-p",
                rpcAddress().toString(),
                "-w",
                rpcAddress().toString(),
                "--height",
                "1",
                "--hash",
                trusted,
                "--home-dir",
                folder.resolve("light").toString(),
                "--laddr",
                "tcp://127.0.0.1:" + port)));
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The last height, 0 while the engine does not answer. */
  public long height() {
    try {
      return rpc.status().height();
    } catch (RpcException e) {
      return 0;
    }
  }

  /** Submits a transaction and waits for its block; nothing if CheckTx refused it. */
  public Optional<TxInBlock> submit(ByteString transaction) throws Exception {
    var checked = rpc.broadcast(transaction);
    return checked.code() == 0 ? Optional.of(awaitTransaction(checked.hash())) : Optional.empty();
  }

  /** Waits for a transaction's block. */
  public TxInBlock awaitTransaction(String hash) {
    await("transaction " + hash, () -> rpc.transaction(hash).isPresent());
    return rpc.transaction(hash).orElseThrow();
  }

  /** Waits for something to become true. */
  public void await(String what, BooleanSupplier condition) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not come; logs lie in " + folder);
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() throws Exception {
    rpc.close();
    for (var process : others) {
      kill(process);
    }
    engine.destroy();
    if (!engine.waitFor(5, TimeUnit.SECONDS)) {
      kill(engine);
    }
    kill(node);
  }

  private Path home() {
    return folder.resolve("engine");
  }

  private Path socket() {
    return folder.resolve("abci.sock");
  }

  private void writeGenesis(GenesisState genesis) throws Exception {
    var init =
        start(
            "init.log",
            Map.of(),
            List.of(cometbft.toString(), "init", "--home", home().toString()));
    if (init.waitFor() != 0) {
      throw new IllegalStateException("cometbft init failed; logs lie in " + folder);
    }
    var file = home().resolve("config/genesis.json");
    var document = (ObjectNode) JSON.readTree(Files.readString(file));
    document.put("chain_id", CHAIN_ID);
    document.set("app_state", JSON.readTree(JsonFormat.printer().print(genesis)));
    Files.writeString(file, JSON.writeValueAsString(document));
  }

  private Process start(String log, Map<String, String> environment, List<String> command)
      throws IOException {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(log).toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

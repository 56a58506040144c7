package org.readledger.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.engine.EngineAddresses;
import org.readledger.launcher.engine.EngineBinary;
import org.readledger.launcher.engine.EngineConfiguration;
import org.readledger.launcher.engine.EngineHome;
import org.readledger.launcher.place.Json;
import org.readledger.launcher.port.LoopbackPorts;
import org.readledger.launcher.process.Spawner;
import tools.jackson.databind.JsonNode;

/** A target behind a validator of its own, running. */
final class BenchChain implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final BenchTarget target;
  private final String chainId;
  private final int rpcPort;
  private final Process application;
  private final Process engine;

  private BenchChain(
      BenchTarget target, String chainId, int rpcPort, Process application, Process engine) {
    this.target = target;
    this.chainId = chainId;
    this.rpcPort = rpcPort;
    this.application = application;
    this.engine = engine;
  }

  /**
   * Founds a chain and starts it.
   *
   * @param folder of its own, empty
   * @param transport {@code unix} or {@code tcp}
   */
  static BenchChain start(
      EngineBinary binary, BenchTarget target, LoopbackPorts ports, Path folder, String transport)
      throws IOException {
    Files.createDirectories(folder);
    String address =
        transport.equals("tcp")
            ? "tcp://127.0.0.1:" + ports.take("ABCI", 0)
            : "unix://" + folder.resolve("abci.sock");
    EngineAddresses addresses =
        new EngineAddresses(ports.take("RPC", 0), ports.take("peers", 0), address);
    EngineHome home = new EngineHome(folder.resolve("engine"));
    home.found(binary, true, () -> target.genesis(folder));
    EngineConfiguration.write(home.path(), addresses, false);
    Path log = folder.resolve("log");
    Process application = Spawner.startTool(target.command(address, folder), folder, Map.of(), log);
    Process engine =
        Spawner.startTool(
            List.of(binary.cometbft().toString(), "start", "--home", home.path().toString()),
            folder,
            Map.of(),
            log);
    BenchChain chain =
        new BenchChain(target, home.chainId(), addresses.rpcPort(), application, engine);
    chain.awaitStarted(log);
    return chain;
  }

  private void awaitStarted(Path log) throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < deadline && engine.isAlive()) {
      try (RpcConnection rpc = new RpcConnection(rpcPort)) {
        if (height(rpc) > 0) {
          return;
        }
      } catch (IOException notYet) {
        pause(50);
      }
      pause(50);
    }
    String said = Files.readString(log);
    close();
    throw Refusal.failed(
        target.name() + " did not start: " + said.substring(Math.max(0, said.length() - 500)));
  }

  /** What runs here. */
  BenchTarget target() {
    return target;
  }

  /** Fresh transactions for this chain. */
  List<byte[]> transactions(int count) {
    return target.transactions(chainId, count);
  }

  /** A new connection to its engine. */
  RpcConnection connect() throws IOException {
    return new RpcConnection(rpcPort);
  }

  /** The last committed height. */
  long height(RpcConnection rpc) throws IOException {
    return result(rpc, "status", "{}").path("sync_info").path("latest_block_height").asLong();
  }

  /** Transactions that wait for a block. */
  long waiting(RpcConnection rpc) throws IOException {
    return result(rpc, "num_unconfirmed_txs", "{}").path("total").asLong();
  }

  /** Transactions in the blocks after one height up to another. */
  long transactionsBetween(RpcConnection rpc, long after, long upTo) throws IOException {
    long sum = 0;
    for (long low = after + 1; low <= upTo; low += 20) {
      long high = Math.min(upTo, low + 19);
      JsonNode blocks =
          result(
              rpc, "blockchain", "{\"minHeight\":\"" + low + "\",\"maxHeight\":\"" + high + "\"}");
      for (JsonNode block : blocks.path("block_metas")) {
        sum += block.path("num_txs").asLong();
      }
    }
    return sum;
  }

  private static JsonNode result(RpcConnection rpc, String method, String params)
      throws IOException {
    return Json.parse(rpc.call(method, params)).path("result");
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("Interrupted while measuring.");
    }
  }

  @Override
  public void close() {
    end(engine);
    end(application);
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

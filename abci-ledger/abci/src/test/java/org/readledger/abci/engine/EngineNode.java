package org.readledger.abci.engine;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.readledger.abci.AbciAddress;

/** A single validator run by the real engine against an application. */
final class EngineNode implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private EngineNode(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static void initialise(Path home) throws Exception {
    Process init =
        new ProcessBuilder(
                EngineTools.program("cometbft").toString(), "init", "--home", home.toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("init.log").toFile())
            .start();
    if (init.waitFor() != 0) {
      throw new IllegalStateException("cometbft init failed");
    }
  }

  static EngineNode start(Path home, AbciAddress application) throws Exception {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            EngineTools.program("cometbft").toString(),
            "start",
            "--home",
            home.toString(),
            "--proxy_app",
            application.toString(),
            "--rpc.laddr",
            "tcp://127.0.0.1:" + port,
            "--p2p.laddr",
            "tcp://127.0.0.1:" + freePort());
    builder
        .environment()
        .putAll(
            Map.of(
                "CMT_CONSENSUS_TIMEOUT_COMMIT", "0s",
                "CMT_CONSENSUS_CREATE_EMPTY_BLOCKS", "false",
                "CMT_RPC_PPROF_LADDR", ""));
    builder.redirectErrorStream(true).redirectOutput(home.resolve("node.log").toFile());
    EngineNode node = new EngineNode(builder.start(), port);
    node.awaitReady();
    return node;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws Exception {
    for (int i = 0; i < 200; i++) {
      try {
        if (get("status").contains("latest_block_height")) {
          return;
        }
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("the engine did not become ready");
  }

  /** Sends a transaction and waits for the block that holds it; the engine's JSON. */
  String commit(String tx) throws Exception {
    return get("broadcast_tx_commit?tx=0x" + hex(tx));
  }

  /** Sends a transaction and waits for its check. */
  String submit(String tx) throws Exception {
    return get("broadcast_tx_sync?tx=0x" + hex(tx));
  }

  String query(String key) throws Exception {
    return get("abci_query?data=0x" + hex(key));
  }

  String get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path))
            .timeout(Duration.ofSeconds(15))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Waits until no block has come for a second: under load the engine may hang when it should end.
   */
  void awaitIdle() throws Exception {
    String height = "";
    for (String now = height(); !now.equals(height); now = height()) {
      height = now;
      Thread.sleep(1000);
    }
  }

  private String height() throws Exception {
    return get("status").replaceAll("(?s).*\"latest_block_height\":\"(\\d+)\".*", "$1");
  }

  /** Ends without warning, as a crash does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!endsWithin(Duration.ofSeconds(5))) {
      kill();
    }
    http.close();
  }
}

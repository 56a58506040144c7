package org.readledger.ledger.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.ledger.node.store.BucketLayout;
import org.readledger.ledger.node.store.LedgerStore;

/** The program as the launcher runs it. */
class LedgerNodeMainTest {

  @TempDir Path folder;

  private Process start(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LedgerNodeMain.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String output(Process process) throws Exception {
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return text;
  }

  private String socket() {
    return "unix://" + folder.resolve("abci.sock");
  }

  @Test
  void aWrongCommandLineIsExplained() throws Exception {
    var process = start("--listen", "udp://127.0.0.1:1", "--store", "s");
    assertThat(output(process)).contains("tcp://").contains("usage:");
    assertThat(process.exitValue()).isEqualTo(2);
  }

  @Test
  void aStoreInUseIsNamedInASentence() throws Exception {
    var store = folder.resolve("store");
    try (var held = LedgerStore.open(store, BucketLayout.STANDARD)) {
      assertThat(held.point().height()).isZero();
      var process = start("--listen", socket(), "--store", store.toString());
      assertThat(output(process)).contains("in use by another process").doesNotContain("\tat ");
      assertThat(process.exitValue()).isEqualTo(1);
    }
  }

  @Test
  void aDamagedStoreIsNamedInASentence() throws Exception {
    var store = folder.resolve("store");
    LedgerStore.open(store, BucketLayout.STANDARD).close();
    Files.writeString(store.resolve("CURRENT"), "nonsense\n");
    var process = start("--listen", socket(), "--store", store.toString());
    assertThat(output(process)).contains("cannot be used").contains("rebuilds");
    assertThat(process.exitValue()).isEqualTo(1);
  }

  @Test
  void healthAndMetricsAreServedUntilTheNodeIsToldToStop() throws Exception {
    var port = freePort();
    var process =
        start(
            "--listen",
            socket(),
            "--store",
            folder.resolve("store").toString(),
            "--admin-port",
            Integer.toString(port));
    try {
      assertThat(awaitOk(port, "/health")).contains("height 0");
      assertThat(awaitOk(port, "/metrics"))
          .contains("readledger_height 0")
          .contains("readledger_abci_calls_total{method=\"check_tx\"} 0");
    } finally {
      process.toHandle().destroy();
    }
    assertThat(output(process)).contains("has stopped");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String awaitOk(int port, String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    try (var client = HttpClient.newHttpClient()) {
      for (var attempt = 0; attempt < 300; attempt++) {
        try {
          var response = client.send(request, HttpResponse.BodyHandlers.ofString());
          assertThat(response.statusCode()).isEqualTo(200);
          return response.body();
        } catch (IOException e) {
          Thread.sleep(100);
        }
      }
    }
    throw new AssertionError("the node did not answer");
  }
}

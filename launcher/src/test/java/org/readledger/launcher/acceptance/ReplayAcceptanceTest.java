package org.readledger.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.readledger.launcher.place.Json;
import org.readledger.launcher.process.LoopbackHttp;
import org.readledger.ledger.rpc.CometRpc;
import tools.jackson.databind.JsonNode;

/** The chain alone is enough: a ledger node that lost its store gets it back from the blocks. */
@Tag("acceptance")
@Order(Order.DEFAULT + 3)
class ReplayAcceptanceTest {

  private static final List<String> CREDITS =
      List.of("creditsIssued", "creditsRedeemed", "creditsAvailable", "creditsHeld");

  /**
   * What the ledger node says of its state.
   *
   * @param appHash after the block of that height, upper-case hexadecimal
   */
  private record NodeState(long height, String appHash) {

    static NodeState of(RunningWhole whole) {
      JsonNode response =
          switch (LoopbackHttp.get(whole.rpc() + "/abci_info")) {
            case LoopbackHttp.Answer(int code, String body) ->
                Json.parse(body).path("result").path("response");
            case LoopbackHttp.Silence silence -> throw new AssertionError(silence.why());
          };
      byte[] hash = Base64.getDecoder().decode(response.path("last_block_app_hash").asString(""));
      return new NodeState(
          Long.parseLong(response.path("last_block_height").asString("0")),
          HexFormat.of().formatHex(hash).toUpperCase(Locale.ROOT));
    }
  }

  @Test
  void aNodeThatLostItsStoreReplaysTheChainToTheSameHash() {
    RunningWhole whole = RunningWhole.shared();
    whole.awaitHealthy();
    NodeState before = NodeState.of(whole);
    List<Long> credits = credits(whole);
    assertThat(before.height()).isGreaterThan(10);
    assertThat(credits.getFirst()).as("credits issued").isPositive();

    whole.stop();
    empty(whole.data().resolve("ledger-0"));
    whole.startAgain();

    NodeState after = NodeState.of(whole);
    assertThat(after.height()).isGreaterThanOrEqualTo(before.height());
    assertThat(committedHash(whole, before.height())).isEqualTo(before.appHash());
    assertThat(committedHash(whole, after.height())).isEqualTo(after.appHash());
    assertThat(credits(whole)).isEqualTo(credits);
  }

  /** The hash after a block, which the header of the next block carries. */
  private static String committedHash(RunningWhole whole, long height) {
    whole.await("a block after " + height, status -> status.path("height").asLong(0) > height + 1);
    try (CometRpc rpc = new CometRpc(URI.create(whole.rpc()))) {
      return rpc.block(height + 1).orElseThrow().appHash();
    }
  }

  private static List<Long> credits(RunningWhole whole) {
    JsonNode health =
        Json.parse(whole.get("/api/v1/market/health", whole.token("OPERATOR")).body());
    assertThat(health.path("creditsAddUp").asBoolean(false)).as(health.toString()).isTrue();
    return CREDITS.stream().map(name -> health.path(name).asLong(-1)).toList();
  }

  private static void empty(Path store) {
    try (Stream<Path> tree = Files.walk(store)) {
      List<Path> files =
          tree.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(store)).toList();
      assertThat(files).isNotEmpty();
      for (Path file : files) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

package org.readledger.launcher.engine;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.readledger.launcher.place.Json;
import org.readledger.launcher.process.LoopbackHttp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the engine's RPC method {@code status} says.
 *
 * @param height of the latest block, 0 before the first
 * @param blockTime header time of that block, which is the commit time of the one before it
 */
public record EngineStatus(String chainId, long height, Instant blockTime) {

  /** Asks the engine; empty when it does not answer. */
  public static Optional<EngineStatus> ask(String rpcUrl) {
    return switch (LoopbackHttp.get(rpcUrl + "/status")) {
      case LoopbackHttp.Answer(int code, String body) when code == 200 -> parse(body);
      case LoopbackHttp.Answer ignored -> Optional.empty();
      case LoopbackHttp.Silence ignored -> Optional.empty();
    };
  }

  private static Optional<EngineStatus> parse(String body) {
    try {
      JsonNode result = Json.parse(body).path("result");
      JsonNode sync = result.path("sync_info");
      return Optional.of(
          new EngineStatus(
              result.path("node_info").path("network").asString(),
              Long.parseLong(sync.path("latest_block_height").asString()),
              Instant.parse(sync.path("latest_block_time").asString())));
    } catch (JacksonException | NumberFormatException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

package org.readledger.launcher.status;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.readledger.launcher.place.Json;
import org.readledger.launcher.process.LoopbackHttp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the web application says of itself on its management port ({@code GET
 * /actuator/readledger}).
 *
 * @param projectionLagBlocks how many blocks its read models are behind the chain
 * @param openPostings postings that can be claimed
 * @param demoComplete whether the demonstration's data is in place; true outside demo mode
 * @param personas who may sign in with one click, in demo mode
 */
public record WebStatus(
    long projectionLagBlocks, long openPostings, boolean demoComplete, List<Persona> personas) {

  /**
   * Someone who may sign in with one click.
   *
   * @param token API token, accepted as {@code Authorization: Bearer}
   */
  public record Persona(String role, String name, String token) {}

  /** Asks; empty when the application does not answer. */
  public static Optional<WebStatus> ask(String management) {
    return switch (LoopbackHttp.get(management + "/actuator/readledger")) {
      case LoopbackHttp.Answer(int code, String body) when code == 200 -> parse(body);
      case LoopbackHttp.Answer ignored -> Optional.empty();
      case LoopbackHttp.Silence ignored -> Optional.empty();
    };
  }

  private static Optional<WebStatus> parse(String body) {
    try {
      JsonNode node = Json.parse(body);
      return Optional.of(
          new WebStatus(
              node.path("projectionLagBlocks").asLong(),
              node.path("openPostings").asLong(),
              node.path("demoComplete").asBoolean(),
              StreamSupport.stream(node.path("personas").spliterator(), false)
                  .map(WebStatus::persona)
                  .toList()));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Persona persona(JsonNode node) {
    return new Persona(
        node.path("role").asString(), node.path("name").asString(), node.path("token").asString());
  }
}

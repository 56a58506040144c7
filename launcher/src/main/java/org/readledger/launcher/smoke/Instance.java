package org.readledger.launcher.smoke;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readledger.launcher.place.Json;
import org.readledger.launcher.process.LoopbackHttp;
import org.readledger.ledger.rpc.CometRpc;
import tools.jackson.databind.JsonNode;

/** The running instance: its address, its node, and whom one can act as. */
final class Instance implements AutoCloseable {

  private final String url;
  private final CometRpc node;
  private final Map<String, String> tokens;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private Instance(String url, CometRpc node, Map<String, String> tokens) {
    this.url = url;
    this.node = node;
    this.tokens = tokens;
  }

  /** From `status --json` and the web tier's own status, which knows the smoke test's personas. */
  static Instance of(JsonNode status) {
    Map<String, String> tokens = new HashMap<>();
    var web = personas(status.path("management").asString(""));
    for (var list : List.of("personas", "smokePersonas")) {
      for (var persona : web.path(list)) {
        tokens.put(persona.path("name").asString(""), persona.path("token").asString(""));
      }
    }
    return new Instance(
        status.path("url").asString(""),
        new CometRpc(URI.create(status.path("rpc").path(0).asString(""))),
        tokens);
  }

  private static JsonNode personas(String management) {
    return switch (LoopbackHttp.get(management + "/actuator/readledger")) {
      case LoopbackHttp.Answer answer -> Json.parse(answer.body());
      case LoopbackHttp.Silence silence ->
          throw new StoryStopped("The web application does not answer. See ./readledger status.");
    };
  }

  /** A persona's client; smoke has personas of its own in every demo. */
  Client as(String name) {
    return new Client(http, url, tokenOf(name));
  }

  /** A persona's API token. */
  String tokenOf(String name) {
    var token = tokens.get(name);
    if (token == null) {
      throw new StoryStopped("There is no persona " + name + ". The smoke test needs demo mode.");
    }
    return token;
  }

  /** Somebody who is not signed in. */
  Client stranger() {
    return new Client(http, url, "");
  }

  CometRpc node() {
    return node;
  }

  @Override
  public void close() {
    node.close();
    http.shutdownNow();
  }
}

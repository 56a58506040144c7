package org.readledger.launcher.smoke;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

  /** From `status --json`. */
  static Instance of(JsonNode status) {
    Map<String, String> tokens = new HashMap<>();
    for (var persona : status.path("demo").path("personas")) {
      tokens.put(persona.path("name").asString(""), persona.path("token").asString(""));
    }
    return new Instance(
        status.path("url").asString(""),
        new CometRpc(URI.create(status.path("rpc").path(0).asString(""))),
        tokens);
  }

  /** A persona's client; smoke has personas of its own in every demo. */
  Client as(String name) {
    var token = tokens.get(name);
    if (token == null) {
      throw new StoryStopped("There is no persona " + name + ". The smoke test needs demo mode.");
    }
    return new Client(http, url, token);
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

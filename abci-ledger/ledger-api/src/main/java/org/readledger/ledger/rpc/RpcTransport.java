package org.readledger.ledger.rpc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON-RPC 2.0 over pooled HTTP/1.1: the engine's web socket serves one request at a time. */
final class RpcTransport implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final URI base;
  private final JsonMapper json = JsonMapper.builder().build();
  private final AtomicLong ids = new AtomicLong();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  RpcTransport(URI base) {
    this.base = base;
  }

  /** The `result` of a call, or an exception with the engine's own words. */
  JsonNode call(String method, Map<String, ?> params) {
    var answer = exchange(method, params);
    var error = answer.path("error");
    if (error.isObject()) {
      throw RpcException.refused(
          error.path("data").asString(error.path("message").asString("no reason given")));
    }
    return answer.path("result");
  }

  private JsonNode exchange(String method, Map<String, ?> params) {
    var body =
        json.writeValueAsString(
            Map.of(
                "jsonrpc", "2.0", "id", ids.incrementAndGet(), "method", method, "params", params));
    var request =
        HttpRequest.newBuilder(base)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return json.readTree(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RpcException.unreachable("the call to the ledger was interrupted", e);
    } catch (IOException | tools.jackson.core.JacksonException e) {
      throw RpcException.unreachable("the ledger node does not answer", e);
    }
  }

  HttpClient http() {
    return http;
  }

  URI base() {
    return base;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}

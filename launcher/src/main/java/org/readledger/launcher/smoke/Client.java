package org.readledger.launcher.smoke;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.readledger.launcher.place.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One persona's view of REST and DICOMweb. */
final class Client {

  private static final int OK = 200;
  private static final int REDIRECT = 300;

  private final HttpClient http;
  private final String url;
  private final String token;

  Client(HttpClient http, String url, String token) {
    this.http = http;
    this.url = url;
    this.token = token;
  }

  /**
   * An answer.
   *
   * @param code of HTTP
   * @param bytes of the body
   * @param contentType as said
   */
  @SuppressWarnings("ArrayRecordComponent") // answers are never compared
  record Answer(int code, byte[] bytes, String contentType) {

    boolean isOk() {
      return code >= OK && code < REDIRECT;
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The body as JSON; an empty object when it is none. */
    JsonNode json() {
      try {
        return Json.parse(bytes.length == 0 ? "{}" : text());
      } catch (JacksonException e) {
        return Json.parse("{}");
      }
    }

    /** A problem's sentence, or the code when there is none. */
    String sentence() {
      var detail = json().path("detail").asString("");
      return detail.isEmpty() ? "HTTP " + code : detail;
    }
  }

  Answer get(String path) {
    return send(request(path, "*/*").GET().build());
  }

  Answer get(String path, String accept) {
    return send(request(path, accept).GET().build());
  }

  Answer post(String path, Object body) {
    return send(
        request(path, "*/*")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Json.line(body)))
            .build());
  }

  Answer put(String path, Object body) {
    return send(
        request(path, "*/*")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(Json.line(body)))
            .build());
  }

  Answer postBytes(String path, byte[] body) {
    return send(
        request(path, "*/*")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  private HttpRequest.Builder request(String path, String accept) {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", accept);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest request) {
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("Content-Type").orElse(""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryStopped("The smoke test was interrupted.");
    } catch (IOException e) {
      throw new StoryStopped(
          "No answer to "
              + request.method()
              + " "
              + request.uri().getPath()
              + ": "
              + e.getClass().getSimpleName()
              + ". Is everything well? See ./readledger status.");
    }
  }
}

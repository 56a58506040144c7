package org.readledger.launcher.process;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;

/** Short GET requests to our own processes. */
public final class LoopbackHttp {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private LoopbackHttp() {}

  // Held in a class of its own so that verbs that ask nobody do not pay for the client's start.
  private static final class Client {
    static final HttpClient INSTANCE =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();
  }

  /** What came back. */
  public sealed interface Reply {}

  /** A complete response. */
  public record Answer(int code, String body) implements Reply {}

  /** No response, and why in one phrase. */
  public record Silence(String why) implements Reply {}

  /** Asks with additional headers; waits at most three seconds. */
  public static Reply get(String address, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT);
    headers.forEach(request::header);
    try {
      var response = Client.INSTANCE.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (HttpTimeoutException e) {
      return new Silence("does not answer in " + LIMIT.toSeconds() + " s");
    } catch (ConnectException e) {
      return new Silence("nothing listens there");
    } catch (IOException e) {
      return new Silence("the connection broke");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Silence("the question was interrupted");
    }
  }

  /** Asks; waits at most three seconds. */
  public static Reply get(String address) {
    return get(address, Map.of());
  }
}

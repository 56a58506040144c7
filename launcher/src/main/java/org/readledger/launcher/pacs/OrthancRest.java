package org.readledger.launcher.pacs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few calls of Orthanc's REST interface (not DICOMweb) that filling a demo archive needs. */
public final class OrthancRest {
  private static final Pattern ID = Pattern.compile("\"ID\"\\s*:\\s*\"([0-9a-f-]{44})\"");

  private final URI root;
  private final String authorization;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /** Speaks to the archive with these settings. */
  public OrthancRest(OrthancSettings settings) {
    this.root = settings.restRoot();
    this.authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the server answers to its credentials. */
  public boolean isHealthy() throws InterruptedException {
    try {
      return send(request("/system").GET()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Whether an object with this SOP Instance UID is stored. */
  public boolean holds(String sopInstanceUid) throws IOException, InterruptedException {
    byte[] answer =
        body(request("/tools/lookup").POST(HttpRequest.BodyPublishers.ofString(sopInstanceUid)));
    return new String(answer, StandardCharsets.UTF_8).contains("\"Instance\"");
  }

  /** Stores one Part 10 object and returns Orthanc's identifier of it. */
  public String store(byte[] part10) throws IOException, InterruptedException {
    byte[] answer =
        body(request("/instances").POST(HttpRequest.BodyPublishers.ofByteArray(part10)));
    Matcher id = ID.matcher(new String(answer, StandardCharsets.UTF_8));
    if (!id.find()) {
      throw new IOException("The archive stored an object without naming it.");
    }
    return id.group(1);
  }

  /** The stored object with attributes changed, as Part 10; the stored one stays as it is. */
  public byte[] modified(String id, String modification) throws IOException, InterruptedException {
    return body(
        request("/instances/" + id + "/modify")
            .POST(HttpRequest.BodyPublishers.ofString(modification)));
  }

  /** The stored object's Part 10 bytes. */
  public byte[] file(String id) throws IOException, InterruptedException {
    return body(request("/instances/" + id + "/file").GET());
  }

  /** Orthanc's identifier of the object with this SOP Instance UID. */
  public String idOf(String sopInstanceUid) throws IOException, InterruptedException {
    byte[] answer =
        body(request("/tools/lookup").POST(HttpRequest.BodyPublishers.ofString(sopInstanceUid)));
    Matcher id = ID.matcher(new String(answer, StandardCharsets.UTF_8));
    if (!id.find()) {
      throw new IOException("The archive holds no such object.");
    }
    return id.group(1);
  }

  /** Removes one stored object. */
  public void delete(String id) throws IOException, InterruptedException {
    body(request("/instances/" + id).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", authorization);
  }

  /**
   * Orthanc closes kept connections after a second, which a request may run into; every request
   * here may be repeated.
   */
  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return http.send(request.build(), BodyHandlers.ofByteArray());
      } catch (HttpTimeoutException slow) {
        throw slow;
      } catch (IOException closed) {
        if (attempt == 3) {
          throw closed;
        }
      }
    }
  }

  private byte[] body(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = send(request);
    if (response.statusCode() != 200) {
      throw new IOException("The demo PACS answered " + response.statusCode() + ".");
    }
    return response.body();
  }
}

package org.readledger.marketplace.imaging.dicomweb;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.readledger.marketplace.imaging.source.SourceFault;

/**
 * HTTP to one archive: connections kept for less time than the archive keeps them, no redirects
 * followed, addresses checked at each connection.
 */
final class PacsHttp implements AutoCloseable {
  /** Limits of patience. */
  record Limits(Duration connect, Duration read) {}

  private static final byte[] NO_BODY = new byte[0];
  private static final int MAX_IDLE = 64;
  private static final int MAX_HEADERS = 100;
  private static final Pattern KEEP_ALIVE = Pattern.compile("timeout=(\\d{1,6})");

  /** Without a word from the archive: below the 1 s of the shortest known (Orthanc). */
  private static final Duration DEFAULT_IDLE = Duration.ofMillis(700);

  private final PacsAddress address;
  private final PacsCredentials credentials;
  private final AddressRules rules;
  private final Limits limits;
  private final ConcurrentLinkedDeque<HttpConnection> idle = new ConcurrentLinkedDeque<>();

  PacsHttp(PacsAddress address, PacsCredentials credentials, AddressRules rules, Limits limits) {
    this.address = address;
    this.credentials = credentials;
    this.rules = rules;
    this.limits = limits;
  }

  /** GET below the service's root. */
  HttpReply get(String path, String accept) throws IOException {
    return exchange("GET", path, "Accept: " + accept + "\r\n", NO_BODY);
  }

  /** POST below the service's root. */
  HttpReply post(String path, String contentType, String accept, byte[] body) throws IOException {
    String headers =
        "Accept: "
            + accept
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + body.length
            + "\r\n";
    return exchange("POST", path, headers, body);
  }

  @Override
  public void close() {
    HttpConnection connection;
    while ((connection = idle.pollFirst()) != null) {
      connection.close();
    }
  }

  private HttpReply exchange(String method, String path, String headers, byte[] body)
      throws IOException {
    byte[] head =
        (method
                + " "
                + address.path()
                + path
                + " HTTP/1.1\r\nHost: "
                + address.hostHeader()
                + "\r\nUser-Agent: ReadLedger\r\n"
                + headers
                + credentials.authorization().map(a -> "Authorization: " + a + "\r\n").orElse("")
                + "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    HttpConnection kept = takeIdle();
    if (kept != null) {
      try {
        return talk(kept, head, body);
      } catch (SocketTimeoutException slow) {
        throw new SourceFault(SourceFault.Kind.TIMED_OUT);
      } catch (SourceFault fault) {
        throw fault;
      } catch (IOException stale) {
        // The archive closed a kept connection; a fresh one decides.
      }
    }
    return freshly(head, body);
  }

  private HttpReply freshly(byte[] head, byte[] body) throws IOException {
    try {
      HttpConnection fresh =
          HttpConnection.open(
              address, rules.resolve(address.host()), limits.connect(), limits.read());
      return talk(fresh, head, body);
    } catch (SourceFault fault) {
      throw fault;
    } catch (SocketTimeoutException slow) {
      throw new SourceFault(SourceFault.Kind.TIMED_OUT);
    } catch (IOException e) {
      throw new SourceFault(SourceFault.Kind.UNREACHABLE);
    }
  }

  private HttpReply talk(HttpConnection connection, byte[] head, byte[] body) throws IOException {
    try {
      connection.send(head, body);
      int status = status(connection.line());
      while (status >= 100 && status < 200) {
        headers(connection);
        status = status(connection.line());
      }
      Map<String, String> headers = headers(connection);
      return new HttpReply(status, headers, body(connection, status, headers));
    } catch (IOException e) {
      connection.close();
      throw e;
    }
  }

  private HttpBody body(HttpConnection connection, int status, Map<String, String> headers)
      throws SourceFault {
    boolean close = headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    Duration keep = keepAlive(headers);
    HttpBody.Release release =
        (used, whole) -> {
          if (whole && !close && idle.size() < MAX_IDLE) {
            used.idleFor(keep);
            idle.addFirst(used);
          } else {
            used.close();
          }
        };
    if (status == 204 || status == 304) {
      return new HttpBody(connection, HttpBody.Framing.LENGTH, 0, release);
    }
    if (headers
        .getOrDefault("transfer-encoding", "")
        .toLowerCase(Locale.ROOT)
        .contains("chunked")) {
      return new HttpBody(connection, HttpBody.Framing.CHUNKED, 0, release);
    }
    String length = headers.get("content-length");
    if (length == null) {
      return new HttpBody(connection, HttpBody.Framing.UNTIL_CLOSE, 0, release);
    }
    try {
      return new HttpBody(
          connection, HttpBody.Framing.LENGTH, Long.parseUnsignedLong(length), release);
    } catch (NumberFormatException e) {
      throw new SourceFault(SourceFault.Kind.GARBAGE);
    }
  }

  private static Duration keepAlive(Map<String, String> headers) {
    Matcher timeout = KEEP_ALIVE.matcher(headers.getOrDefault("keep-alive", ""));
    if (!timeout.find()) {
      return DEFAULT_IDLE;
    }
    long millis = Math.min(Long.parseLong(timeout.group(1)), 20) * 1000;
    return Duration.ofMillis(Math.max(0, millis - 300));
  }

  private static int status(String line) throws SourceFault {
    if (line.startsWith("HTTP/1.") && line.length() >= 12) {
      try {
        return Integer.parseInt(line, 9, 12, 10);
      } catch (NumberFormatException e) {
        throw new SourceFault(SourceFault.Kind.GARBAGE);
      }
    }
    throw new SourceFault(SourceFault.Kind.GARBAGE);
  }

  private static Map<String, String> headers(HttpConnection connection) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = connection.line(); !line.isEmpty(); line = connection.line()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      if (headers.size() > MAX_HEADERS) {
        throw new SourceFault(SourceFault.Kind.GARBAGE);
      }
    }
    return headers;
  }

  private @Nullable HttpConnection takeIdle() {
    HttpConnection connection;
    while ((connection = idle.pollFirst()) != null) {
      if (connection.isFresh()) {
        return connection;
      }
      connection.close();
    }
    return null;
  }
}

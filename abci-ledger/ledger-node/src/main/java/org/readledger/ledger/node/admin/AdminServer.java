package org.readledger.ledger.node.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * HTTP on the loopback address: `/health` says 200 while the node serves its store, `/metrics`
 * writes the Prometheus text format 0.0.4.
 */
public final class AdminServer implements AutoCloseable {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final HttpServer server;

  private AdminServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts listening.
   *
   * @param port 0 to 65535; 0 lets the system choose
   * @throws IOException if the port cannot be had
   */
  public static AdminServer start(int port, Supplier<String> health, Supplier<String> metrics)
      throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", exchange -> send(exchange, NOT_FOUND, "There is nothing here.\n"));
    server.createContext("/health", exchange -> get(exchange, "/health", health));
    server.createContext("/metrics", exchange -> get(exchange, "/metrics", metrics));
    server.start();
    return new AdminServer(server);
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void get(HttpExchange exchange, String path, Supplier<String> text)
      throws IOException {
    if (!exchange.getRequestURI().getPath().equals(path)) {
      send(exchange, NOT_FOUND, "There is nothing here.\n");
    } else if (exchange.getRequestMethod().equals("GET")) {
      send(exchange, OK, text.get());
    } else {
      send(exchange, METHOD_NOT_ALLOWED, "Only GET is answered.\n");
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}

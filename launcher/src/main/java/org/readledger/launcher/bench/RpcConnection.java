package org.readledger.launcher.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * One kept-alive HTTP connection to an engine's JSON-RPC, so bare that the client's own work stays
 * small beside what is measured on the same machine.
 */
final class RpcConnection implements AutoCloseable {

  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;

  RpcConnection(int port) throws IOException {
    socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  /**
   * Submits a transaction and waits for its check, or its block.
   *
   * @param method {@code broadcast_tx_sync} or {@code broadcast_tx_commit}
   * @throws IOException when the engine refused it
   */
  void submit(String method, byte[] transaction) throws IOException {
    String answer =
        call(method, "{\"tx\":\"" + Base64.getEncoder().encodeToString(transaction) + "\"}");
    if (!answer.contains("\"code\":0") || answer.contains("\"error\":{")) {
      throw new IOException("The engine refused a transaction: " + answer);
    }
  }

  /** Any call; the whole answer as text. */
  String call(String method, String params) throws IOException {
    byte[] body =
        ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] head =
        ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    socket.getOutputStream().write(all);
    return readAnswer();
  }

  private String readAnswer() throws IOException {
    int length = 0;
    for (String line = readLine(); !line.isEmpty(); line = readLine()) {
      if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      } else if (line.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
        length = -1;
      }
    }
    return length >= 0 ? text(in.readNBytes(length)) : readChunks();
  }

  private String readChunks() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.append(text(in.readNBytes(size)));
      readLine();
    }
    readLine();
    return body.toString();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(readLine().strip(), 16);
  }

  private String readLine() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the engine closed the connection");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

package org.readledger.launcher.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept HTTP/1.1 connection that reads answers and throws them away: the same cheap client for
 * each side, so that what is measured is the server.
 */
final class ImagingConnection implements AutoCloseable {
  private final ImagingTarget target;
  private final byte[] scratch = new byte[256 * 1024];
  private Socket socket;
  private BufferedInputStream in;

  ImagingConnection(ImagingTarget target) throws IOException {
    this.target = target;
    this.socket = connect();
    this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
  }

  /**
   * Gets one path and returns the length of its body.
   *
   * @throws IOException when the answer is not a whole 200
   */
  long get(String path, String accept) throws IOException {
    String request =
        "GET "
            + target.root().getRawPath()
            + path
            + " HTTP/1.1\r\nHost: "
            + target.root().getRawAuthority()
            + "\r\nAccept: "
            + accept
            + "\r\nAuthorization: "
            + target.authorization()
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    String status = line();
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException(target.name() + " answered " + status);
    }
    long length = -1;
    boolean chunked = false;
    boolean close = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
      close |= lower.equals("connection: close");
    }
    long read = chunked ? chunks() : length >= 0 ? skip(length) : toEnd();
    if (close || (!chunked && length < 0)) {
      reconnect();
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private Socket connect() throws IOException {
    Socket fresh = new Socket(target.root().getHost(), target.root().getPort());
    fresh.setTcpNoDelay(true);
    fresh.setSoTimeout(30_000);
    return fresh;
  }

  private void reconnect() throws IOException {
    socket.close();
    socket = connect();
    in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
  }

  private long chunks() throws IOException {
    long total = 0;
    for (long size = Long.parseLong(line(), 16); size > 0; size = Long.parseLong(line(), 16)) {
      total += skip(size);
      line();
    }
    line();
    return total;
  }

  private long skip(long length) throws IOException {
    long left = length;
    while (left > 0) {
      int read = in.read(scratch, 0, (int) Math.min(left, scratch.length));
      if (read < 0) {
        throw new EOFException(target.name() + " broke off");
      }
      left -= read;
    }
    return length;
  }

  private long toEnd() throws IOException {
    long total = 0;
    for (int read = in.read(scratch); read >= 0; read = in.read(scratch)) {
      total += read;
    }
    return total;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException(target.name() + " broke off");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}

package org.readledger.marketplace.imaging.dicomweb;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One connection for HTTP/1.1 (RFC 9112), blocking: made for virtual threads, where a blocked read
 * costs nothing and no other thread has to hand bytes over.
 */
final class HttpConnection implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;
  private static final int MAX_LINE = 16 * 1024;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private long idleUntilNanos;

  private HttpConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  static HttpConnection open(
      PacsAddress address, InetAddress resolved, Duration connectLimit, Duration readLimit)
      throws IOException {
    Socket plain = new Socket();
    try {
      plain.setTcpNoDelay(true);
      plain.connect(new InetSocketAddress(resolved, address.port()), (int) connectLimit.toMillis());
      plain.setSoTimeout((int) readLimit.toMillis());
      return new HttpConnection(address.tls() ? secured(plain, address) : plain);
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private static Socket secured(Socket plain, PacsAddress address) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured =
        (SSLSocket) factory.createSocket(plain, address.host(), address.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  /** Sends a request head and body in one write where they are small. */
  void send(byte[] head, byte[] body) throws IOException {
    out.write(head);
    if (body.length > 0) {
      out.write(body);
    }
    out.flush();
  }

  /** Reads up to {@code length} bytes; -1 at the end of the connection. */
  int read(byte[] target, int offset, int length) throws IOException {
    if (position == limit) {
      if (length >= BUFFER / 2) {
        return in.read(target, offset, length);
      }
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    return count;
  }

  /** Reads a line without its CRLF. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    while (true) {
      if (position == limit && !fill()) {
        throw new EOFException();
      }
      int start = position;
      while (position < limit && buffer[position] != '\n') {
        position++;
      }
      line.append(new String(buffer, start, position - start, StandardCharsets.ISO_8859_1));
      if (line.length() > MAX_LINE) {
        throw new EOFException();
      }
      if (position < limit) {
        position++;
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r'
            ? line.substring(0, end - 1)
            : line.toString();
      }
    }
  }

  void idleFor(Duration keepAlive) {
    idleUntilNanos = System.nanoTime() + keepAlive.toNanos();
  }

  boolean isFresh() {
    return position == limit && System.nanoTime() - idleUntilNanos < 0;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Nothing is owed to a broken connection.
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, BUFFER));
    return limit > 0;
  }
}

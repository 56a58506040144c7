package org.readledger.marketplace.imaging.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * An archive that misbehaves: it announces a frame and sends as many bytes of it as it was told,
 * then closes the connection, or goes on for ever.
 */
final class EndlessArchive implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
  private final long announced;
  private final long sent;
  private final boolean lengthInPart;

  EndlessArchive(long announced, long sent, boolean lengthInPart) throws IOException {
    this.announced = announced;
    this.sent = sent;
    this.lengthInPart = lengthInPart;
    Thread.ofVirtual().start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/dicom-web";
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      int newlines = 0;
      for (int b = in.read(); b >= 0 && newlines < 4; b = newlines == 4 ? -1 : in.read()) {
        newlines = b == '\r' || b == '\n' ? newlines + 1 : 0;
      }
      OutputStream out = socket.getOutputStream();
      out.write(
          ("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: multipart/related;"
                  + " type=\"application/octet-stream\"; boundary=b\r\n\r\n--b\r\n"
                  + "Content-Type: application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1\r\n"
                  + (lengthInPart ? "Content-Length: " + announced + "\r\n" : "")
                  + "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      byte[] block = new byte[64 * 1024];
      for (long left = sent; left > 0; left -= block.length) {
        out.write(block, 0, (int) Math.min(left, block.length));
      }
      out.flush();
    } catch (IOException gone) {
      // The proxy hung up, as some of these tests want it to.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

package org.readledger.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/**
 * Well when a connection is accepted.
 *
 * @param port on 127.0.0.1
 */
public record TcpProbe(int port) implements HealthProbe {
  private static final int LIMIT_MILLIS = 2000;

  @Override
  public Optional<String> trouble() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), LIMIT_MILLIS);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("accepts no connection");
    }
  }

  @Override
  public String target() {
    return "tcp://127.0.0.1:" + port;
  }
}

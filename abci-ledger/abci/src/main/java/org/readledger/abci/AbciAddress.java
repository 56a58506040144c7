package org.readledger.abci;

import java.net.InetSocketAddress;
import java.nio.file.Path;

/** Where an ABCI server listens, written as CometBFT's {@code proxy_app} writes it. */
public sealed interface AbciAddress {

  /**
   * A TCP address; port 0 lets the system choose one.
   *
   * @param socketAddress resolved host and port
   */
  record Tcp(InetSocketAddress socketAddress) implements AbciAddress {
    @Override
    public String toString() {
      return "tcp://" + socketAddress.getHostString() + ":" + socketAddress.getPort();
    }
  }

  /**
   * A unix domain socket.
   *
   * @param path absolute path of the socket file, at most 107 bytes (Linux, unix(7))
   */
  record Unix(Path path) implements AbciAddress {
    @Override
    public String toString() {
      return "unix://" + path;
    }
  }

  /**
   * Reads {@code tcp://host:port} or {@code unix:///path}.
   *
   * @throws IllegalArgumentException with a sentence saying what is wrong
   */
  static AbciAddress parse(String text) {
    if (text.startsWith("unix://")) {
      return unix(text.substring("unix://".length()));
    }
    if (text.startsWith("tcp://")) {
      return tcp(text, text.substring("tcp://".length()));
    }
    throw new IllegalArgumentException(
        "The ABCI address '" + text + "' must begin with tcp:// or unix://.");
  }

  private static AbciAddress unix(String path) {
    if (path.isEmpty()) {
      throw new IllegalArgumentException("The ABCI address unix:// names no path.");
    }
    Path absolute = Path.of(path).toAbsolutePath();
    if (absolute.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 107) {
      throw new IllegalArgumentException(
          "The path of the ABCI socket is longer than 107 bytes; choose a shorter one: "
              + absolute);
    }
    return new Unix(absolute);
  }

  private static AbciAddress tcp(String text, String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    int port = colon < 1 ? -1 : port(hostAndPort.substring(colon + 1));
    if (port < 0) {
      throw new IllegalArgumentException(
          "The ABCI address '" + text + "' must be tcp://host:port with a port of 0 to 65535.");
    }
    InetSocketAddress address = new InetSocketAddress(hostAndPort.substring(0, colon), port);
    if (address.isUnresolved()) {
      throw new IllegalArgumentException(
          "The host of the ABCI address '" + text + "' is not known.");
    }
    return new Tcp(address);
  }

  private static int port(String digits) {
    if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(Character::isDigit)) {
      return -1;
    }
    int port = Integer.parseInt(digits);
    return port > 65535 ? -1 : port;
  }
}

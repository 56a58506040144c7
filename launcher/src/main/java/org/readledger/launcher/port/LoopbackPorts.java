package org.readledger.launcher.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.readledger.launcher.cli.Progress;

/**
 * Hands out loopback ports: the usual one when it is free, another one, said in words, when it is
 * taken. A port is handed out once.
 */
public final class LoopbackPorts {
  private static final int ANY = 0;

  private final Progress progress;
  private final boolean anyWillDo;
  private final Set<Integer> given = new HashSet<>();

  /**
   * Makes a source of ports.
   *
   * @param anyWillDo whether to skip the usual ports and always take free ones
   */
  public LoopbackPorts(Progress progress, boolean anyWillDo) {
    this.progress = progress;
    this.anyWillDo = anyWillDo;
  }

  /**
   * A port for a listener.
   *
   * @param purpose what listens there, for the sentence that says it was replaced
   * @param usual the port wanted, 1 to 65535
   */
  public synchronized int take(String purpose, int usual) {
    if (!anyWillDo && !given.contains(usual) && isFree(usual)) {
      given.add(usual);
      return usual;
    }
    int other = free();
    if (!anyWillDo) {
      progress.say("Port " + usual + " for " + purpose + " is taken; using " + other + ".");
    }
    return other;
  }

  private int free() {
    while (true) {
      try (ServerSocket probe = bound(InetAddress.ofLiteral("127.0.0.1"), ANY)) {
        if (given.add(probe.getLocalPort())) {
          return probe.getLocalPort();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether nothing listens on the port, neither on 127.0.0.1 nor on ::1 (browsers try both). */
  public static boolean isFree(int port) {
    return canBind("127.0.0.1", port) && (!canBind("::1", ANY) || canBind("::1", port));
  }

  private static boolean canBind(String address, int port) {
    try (ServerSocket probe = bound(InetAddress.ofLiteral(address), port)) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static ServerSocket bound(InetAddress address, int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(address, port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}

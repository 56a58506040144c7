package org.readledger.abci;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bound socket with, for unix sockets, care for its file. */
final class ListeningSocket implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ListeningSocket.class);

  /** Connections the system holds until they are accepted. */
  private static final int BACKLOG = 256;

  private final ServerSocketChannel channel;
  private final AbciAddress address;
  private final @Nullable Object fileKey;

  private ListeningSocket(
      ServerSocketChannel channel, AbciAddress address, @Nullable Object fileKey) {
    this.channel = channel;
    this.address = address;
    this.fileKey = fileKey;
  }

  /**
   * Binds an address; a unix socket file left by a killed server is removed first.
   *
   * @throws BindException with a sentence, when something else holds the address
   */
  static ListeningSocket bind(AbciAddress address) throws IOException {
    return switch (address) {
      case AbciAddress.Tcp tcp -> bindTcp(tcp);
      case AbciAddress.Unix unix -> bindUnix(unix);
    };
  }

  private static ListeningSocket bindTcp(AbciAddress.Tcp address) throws IOException {
    if (!address.socketAddress().getAddress().isLoopbackAddress()) {
      LOG.warn("{} is reachable from other machines, and ABCI has no authentication", address);
    }
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.bind(address.socketAddress(), BACKLOG);
      InetSocketAddress bound = (InetSocketAddress) channel.getLocalAddress();
      return new ListeningSocket(channel, new AbciAddress.Tcp(bound), null);
    } catch (BindException e) {
      channel.close();
      throw bindException(
          "The ABCI server cannot listen on " + address + ": " + e.getMessage() + ".", e);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static ListeningSocket bindUnix(AbciAddress.Unix address) throws IOException {
    removeStale(address);
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.bind(UnixDomainSocketAddress.of(address.path()), BACKLOG);
      Files.setPosixFilePermissions(address.path(), PosixFilePermissions.fromString("rw-------"));
      return new ListeningSocket(channel, address, fileKey(address.path()));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void removeStale(AbciAddress.Unix address) throws IOException {
    Path path = address.path();
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .isOther()) {
      throw new BindException(
          "The ABCI server cannot listen on "
              + address
              + ": a file that is no socket is in the way.");
    }
    if (answers(path)) {
      throw new BindException(
          "The ABCI server cannot listen on " + address + ": another server answers there.");
    }
    LOG.info("Removing the socket file {} that a former server left", path);
    Files.deleteIfExists(path);
  }

  private static boolean answers(Path path) {
    try (SocketChannel probe = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      return probe.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  private static BindException bindException(String sentence, IOException cause) {
    BindException named = new BindException(sentence);
    named.initCause(cause);
    return named;
  }

  private static @Nullable Object fileKey(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  /** The address bound, with the port the system chose. */
  AbciAddress address() {
    return address;
  }

  SocketChannel accept() throws IOException {
    SocketChannel accepted = channel.accept();
    if (address instanceof AbciAddress.Tcp) {
      accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }
    return accepted;
  }

  /** Stops listening; removes the socket file unless another server has put its own there. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (address instanceof AbciAddress.Unix(Path path)
        && Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && Objects.equals(fileKey, fileKey(path))) {
      Files.deleteIfExists(path);
    }
  }
}

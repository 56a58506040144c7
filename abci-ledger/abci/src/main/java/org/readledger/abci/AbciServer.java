package org.readledger.abci;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves an {@link AbciApplication} to a CometBFT engine over the socket protocol. The engine may
 * come and go; each of its connections is served by one thread.
 */
public final class AbciServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AbciServer.class);

  private final AbciServerOptions options;
  private final ListeningSocket socket;
  private final Calls calls;
  private final @Nullable ExecutorService workers;
  private final ThreadFactory connectionThreads;
  private final Map<Connection, Thread> connections = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean stopping;

  private AbciServer(
      AbciApplication application, AbciServerOptions options, ListeningSocket socket) {
    this.options = options;
    this.socket = socket;
    this.calls = new Calls(application, options.metrics(), options.recorder());
    this.workers =
        options.checkTxWorkers() == 0
            ? null
            : Executors.newFixedThreadPool(
                options.checkTxWorkers(),
                Thread.ofPlatform().daemon().name("abci-checktx-", 1).factory());
    this.connectionThreads =
        switch (options.threads()) {
          case PLATFORM -> Thread.ofPlatform().daemon().name("abci-connection-", 1).factory();
          case VIRTUAL -> Thread.ofVirtual().name("abci-connection-", 1).factory();
        };
  }

  /**
   * Starts listening.
   *
   * @param application answers the calls
   * @param options where to listen and what to allow
   * @return the running server; {@link #close} stops it
   * @throws IOException with a sentence when the address cannot be had
   */
  public static AbciServer start(AbciApplication application, AbciServerOptions options)
      throws IOException {
    ListeningSocket socket = ListeningSocket.bind(options.address());
    AbciServer server = new AbciServer(application, options, socket);
    Thread.ofPlatform().name("abci-accept").start(server::acceptAll);
    LOG.info("The ABCI server listens on {}", socket.address());
    return server;
  }

  /** The address it listens on, with the port the system chose where port 0 was asked for. */
  public AbciAddress address() {
    return socket.address();
  }

  /** Waits until the server was closed. */
  public void awaitClosed() throws InterruptedException {
    closed.await();
  }

  private void acceptAll() {
    long number = 0;
    while (!stopping) {
      try {
        SocketChannel channel = socket.accept();
        number++;
        serve(number, channel);
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        if (stopping) {
          return;
        }
        LOG.error("The ABCI server could not accept a connection: {}", e.getMessage());
        pause();
      }
    }
  }

  private void serve(long number, SocketChannel channel) throws IOException {
    if (stopping || connections.size() >= options.maxConnections()) {
      LOG.warn("ABCI connection {} refused: {} are open already", number, connections.size());
      channel.close();
      return;
    }
    Connection connection = new Connection(number, channel, calls, options, workers);
    Thread thread =
        connectionThreads.newThread(
            () -> {
              try {
                connection.run();
              } finally {
                connections.remove(connection);
              }
            });
    connections.put(connection, thread);
    thread.start();
    if (stopping) {
      connection.stop();
    }
  }

  /** Lets file descriptors become free instead of spinning when there are none. */
  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Stops: no more connections, calls under way are answered within the grace of the options, then
   * everything is closed and a unix socket file removed. Safe to call twice.
   */
  @Override
  public void close() {
    stopping = true;
    try {
      socket.close();
    } catch (IOException e) {
      LOG.warn("The ABCI server's socket did not close cleanly: {}", e.getMessage());
    }
    connections.keySet().forEach(Connection::stop);
    joinAll(System.nanoTime() + options.stopGrace().toNanos());
    connections.keySet().forEach(Connection::close);
    if (workers != null) {
      workers.shutdownNow();
    }
    closed.countDown();
  }

  private void joinAll(long deadline) {
    for (Thread thread : connections.values()) {
      try {
        long left = deadline - System.nanoTime();
        if (left > 0 && thread != Thread.currentThread()) {
          thread.join(Duration.ofNanos(left));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}

package org.readledger.abci;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.readledger.abci.proto.Request;
import org.readledger.abci.proto.Response;
import org.readledger.abci.proto.ResponseException;
import org.readledger.abci.wire.FrameException;
import org.readledger.abci.wire.FrameReader;
import org.readledger.abci.wire.ResponseBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves one connection on one thread: takes what has arrived, answers it in order, writes the
 * answers together, and only then reads on, so that a flood waits in the socket.
 */
final class Connection implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  /** Answers leave once this many bytes are collected. */
  private static final int WRITE_AT_BYTES = 48 << 10;

  /** An answered Flush leaves at the latest this long after the last write, in nanoseconds. */
  private static final long WRITE_AFTER_NANOS = 200_000;

  private final long number;
  private final SocketChannel channel;
  private final Calls calls;
  private final AbciMetrics metrics;
  private final int maxPipelined;
  private final FrameReader reader;
  private final ResponseBuffer answers = new ResponseBuffer();
  private final Batch batch;
  private volatile boolean stopping;
  private ConnectionKind kind = ConnectionKind.UNKNOWN;
  private long lastWrite;

  Connection(
      long number,
      SocketChannel channel,
      Calls calls,
      AbciServerOptions options,
      @Nullable Executor workers) {
    this.number = number;
    this.channel = channel;
    this.calls = calls;
    this.metrics = options.metrics();
    this.maxPipelined = options.maxPipelined();
    this.reader = new FrameReader(channel, options.maxMessageBytes());
    this.batch = new Batch(calls, workers);
  }

  @Override
  public void run() {
    try {
      serve();
      LOG.debug("ABCI connection {} ({}) ended", number, kind);
    } catch (ApplicationFailure e) {
      LOG.error("ABCI connection {} ({}) ends: {}", number, kind, e.getMessage(), e.getCause());
      sayException(e);
    } catch (FrameException e) {
      if (!stopping) {
        LOG.warn("ABCI connection {} ({}) closed: {}", number, kind, e.getMessage());
      }
    } catch (ClosedChannelException e) {
      LOG.debug("ABCI connection {} ({}) was closed here", number, kind);
    } catch (IOException e) {
      LOG.warn("ABCI connection {} ({}) was lost: {}", number, kind, e.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.error("ABCI connection {} ({}) failed", number, kind, e);
    } finally {
      close();
      tellApplication();
    }
  }

  private void serve() throws IOException, ApplicationFailure {
    while (!stopping && reader.await()) {
      @Nullable FrameException fault = collect();
      batch.startAhead();
      lastWrite = System.nanoTime();
      for (Batch.Entry entry : batch.entries()) {
        answer(entry);
      }
      write();
      if (fault != null) {
        throw fault;
      }
    }
  }

  /** Takes the requests that have arrived; after a bad one those before it are still answered. */
  private @Nullable FrameException collect() {
    batch.clear();
    try {
      do {
        Request request = reader.take();
        batch.add(methodOf(request), request);
      } while (batch.size() < maxPipelined && reader.ready());
      return null;
    } catch (FrameException fault) {
      return fault;
    }
  }

  private AbciMethod methodOf(Request request) throws FrameException {
    if (request.getValueCase() == Request.ValueCase.VALUE_NOT_SET) {
      throw new FrameException("a request calls no method of ABCI 2.0");
    }
    AbciMethod method = AbciMethod.of(request);
    if (kind == ConnectionKind.UNKNOWN && method.connection() != ConnectionKind.UNKNOWN) {
      kind = method.connection();
      LOG.info("ABCI connection {} is used for {}", number, kind);
    }
    return method;
  }

  private void answer(Batch.Entry entry) throws IOException, ApplicationFailure {
    if (entry.method() != AbciMethod.CHECK_TX) {
      answers.append(calls.answer(number, entry.method(), entry.request()));
    } else {
      if (batch.wouldWait(entry) && late()) {
        write();
      }
      answers.append(calls.check(number, batch.prepared(entry)));
    }
    if (answers.size() >= WRITE_AT_BYTES || (entry.method() == AbciMethod.FLUSH && late())) {
      write();
    }
  }

  private boolean late() {
    return System.nanoTime() - lastWrite > WRITE_AFTER_NANOS;
  }

  private void write() throws IOException {
    if (answers.responses() == 0) {
      return;
    }
    metrics.wrote(answers.responses(), answers.size());
    answers.writeTo(channel);
    lastWrite = System.nanoTime();
  }

  /** Answers what was answered before the failure, then the failure; the engine stops its node. */
  private void sayException(ApplicationFailure failure) {
    try {
      answers.append(
          Response.newBuilder()
              .setException(ResponseException.newBuilder().setError(failure.getMessage()))
              .build());
      write();
    } catch (IOException e) {
      LOG.warn("ABCI connection {}: the engine could not be told: {}", number, e.getMessage());
    }
  }

  private void tellApplication() {
    try {
      calls.connectionClosed(kind);
    } catch (RuntimeException | Error e) {
      LOG.error("The application failed when told of the end of connection {}", number, e);
    }
  }

  /** Lets the calls under way be answered, then ends. */
  void stop() {
    stopping = true;
    try {
      channel.shutdownInput();
    } catch (IOException e) {
      LOG.debug("ABCI connection {} ended by itself", number);
    }
  }

  /** Ends at once. */
  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("ABCI connection {} did not close cleanly: {}", number, e.getMessage());
    }
  }
}

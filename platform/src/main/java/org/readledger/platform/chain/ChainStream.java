package org.readledger.platform.chain;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;
import org.readledger.ledger.rpc.RpcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader's way along the chain. */
final class ChainStream implements BlockingStream<TrackedEventMessage<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(ChainStream.class);
  private static final Duration STEP = Duration.ofMillis(500);

  private final ChainHead head;
  private final BlockReader blocks;
  private final Deque<TrackedEventMessage<?>> ready = new ArrayDeque<>();
  private final ChainToken after;
  private long nextHeight;
  private @Nullable Runnable callback;

  ChainStream(ChainHead head, BlockReader blocks, ChainToken after) {
    this.head = head;
    this.blocks = blocks;
    this.after = after;
    this.nextHeight = after.height();
  }

  @Override
  public synchronized Optional<TrackedEventMessage<?>> peek() {
    refill();
    return Optional.ofNullable(ready.peek());
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    var until = System.nanoTime() + unit.toNanos(timeout);
    while (peek().isEmpty()) {
      if (System.nanoTime() >= until) {
        return false;
      }
      head.awaitBeyond(reached(), STEP);
    }
    return true;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    synchronized (this) {
      return ready.remove();
    }
  }

  @Override
  public synchronized boolean setOnAvailableCallback(Runnable wakeUp) {
    removeCallback();
    callback = wakeUp;
    head.onTick(wakeUp);
    return true;
  }

  @Override
  public synchronized void close() {
    removeCallback();
  }

  private void removeCallback() {
    if (callback != null) {
      head.removeTick(callback);
      callback = null;
    }
  }

  private synchronized long reached() {
    return nextHeight - 1;
  }

  private void refill() {
    try {
      while (ready.isEmpty() && head.met() && nextHeight <= head.height()) {
        var facts = blocks.facts(nextHeight);
        if (facts.isEmpty()) {
          return;
        }
        add(facts.get());
        nextHeight++;
      }
    } catch (RpcException e) {
      LOG.debug("block {} could not be fetched", nextHeight, e);
    }
  }

  private void add(List<LedgerFact> facts) {
    for (int index = 0; index < facts.size(); index++) {
      var token = new ChainToken(nextHeight, index);
      if (token.compareTo(after) > 0) {
        ready.add(message(token, facts.get(index)));
      }
    }
  }

  private static TrackedEventMessage<?> message(ChainToken token, LedgerFact fact) {
    var id = token.height() + "-" + token.index();
    var message = new GenericMessage<>(id, fact, java.util.Map.of());
    return new GenericTrackedEventMessage<>(token, message, fact::time);
  }
}

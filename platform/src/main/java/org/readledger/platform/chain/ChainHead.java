package org.readledger.platform.chain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.readledger.ledger.rpc.BlockSignal;
import org.readledger.ledger.rpc.CometRpc;
import org.readledger.ledger.rpc.NodeStatus;
import org.readledger.ledger.rpc.RpcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Knows the newest block: a web socket wakes it, a slow poll makes up for what the socket loses.
 */
@Component
class ChainHead implements ChainStatus, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ChainHead.class);
  private static final long POLL_MS = 500;
  private static final Snapshot NOTHING =
      new Snapshot("", 0, Instant.EPOCH, Instant.EPOCH, false, Duration.ofDays(1));

  private final CometRpc rpc;
  private final ChainBinding binding;
  private final Clock clock;
  private final Semaphore wakeUp = new Semaphore(0);
  private final Object advanced = new Object();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile Snapshot seen = NOTHING;
  private volatile boolean running = true;

  ChainHead(CometRpc rpc, ChainBinding binding, Clock clock) {
    this.rpc = rpc;
    this.binding = binding;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("chain-head").start(this::watch);
  }

  @Override
  public Snapshot now() {
    var last = seen;
    var age = last.height() == 0 ? last.age() : Duration.between(last.seenAt(), clock.instant());
    return new Snapshot(
        last.chainId(), last.height(), last.blockTime(), last.seenAt(), last.connected(), age);
  }

  long height() {
    return seen.height();
  }

  /** Whether the node has ever answered. */
  boolean met() {
    return !seen.chainId().isEmpty();
  }

  /** Called after each advance, and twice a second in any case. */
  void onTick(Runnable listener) {
    listeners.add(listener);
  }

  void removeTick(Runnable listener) {
    listeners.remove(listener);
  }

  /** Waits until a block beyond the height is known, at most so long. */
  boolean awaitBeyond(long height, Duration limit) throws InterruptedException {
    var until = System.nanoTime() + limit.toNanos();
    synchronized (advanced) {
      while (seen.height() <= height) {
        var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        advanced.wait(left);
      }
      return true;
    }
  }

  @Override
  public void destroy() {
    running = false;
    thread.interrupt();
  }

  private void watch() {
    @Nullable BlockSignal signal = null;
    try {
      while (running) {
        ask();
        if (seen.connected() && (signal == null || !signal.isOpen())) {
          signal = rpc.onNewBlock(wakeUp::release);
        }
        if (wakeUp.tryAcquire(POLL_MS, TimeUnit.MILLISECONDS)) {
          wakeUp.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("no longer watching the chain");
    } finally {
      if (signal != null) {
        signal.close();
      }
    }
  }

  private void ask() {
    try {
      var status = rpc.status();
      if (binding.admits(status.chainId())) {
        note(status);
      } else {
        lost();
      }
    } catch (RpcException | DataAccessException e) {
      if (seen.connected()) {
        LOG.warn("The chain cannot be followed now: {}", e.getMessage());
      }
      lost();
    }
    listeners.forEach(this::tick);
  }

  private void lost() {
    var last = seen;
    seen =
        new Snapshot(
            last.chainId(), last.height(), last.blockTime(), last.seenAt(), false, last.age());
  }

  private void tick(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException e) {
      LOG.warn("A listener of the chain failed", e);
    }
  }

  private void note(NodeStatus status) {
    var last = seen;
    if (!last.connected()) {
      LOG.info("Following chain {} at block {}", status.chainId(), status.height());
    }
    var fresh = status.height() > last.height();
    // At first sight nobody knows how long the block has been there; its own time is the bound.
    var firstSeen = last.height() == 0 && !status.blockTime().isAfter(clock.instant());
    var seenAt = fresh ? (firstSeen ? status.blockTime() : clock.instant()) : last.seenAt();
    synchronized (advanced) {
      seen =
          new Snapshot(
              status.chainId(),
              Math.max(status.height(), last.height()),
              fresh ? status.blockTime() : last.blockTime(),
              seenAt,
              true,
              Duration.ZERO);
      advanced.notifyAll();
    }
  }
}

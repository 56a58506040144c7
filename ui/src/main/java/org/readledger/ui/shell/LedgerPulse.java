package org.readledger.ui.shell;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.readledger.platform.chain.ChainStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells views when a block came, and when none comes any more. */
@Component
public class LedgerPulse {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerPulse.class);
  private static final Duration BEAT = Duration.ofMillis(500);

  private final ChainStatus chain;
  private final List<Consumer<ChainStatus.Snapshot>> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("ledger-pulse").unstarted(task));
  private long toldHeight = -1;
  private boolean toldMoving;

  LedgerPulse(ChainStatus chain) {
    this.chain = chain;
  }

  @PostConstruct
  void start() {
    var _ =
        clock.scheduleWithFixedDelay(
            this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }

  /** What is known now. */
  public ChainStatus.Snapshot now() {
    return chain.now();
  }

  /** Tells of every new block and of the ledger stopping or moving again, on one thread. */
  public AutoCloseable subscribe(Consumer<ChainStatus.Snapshot> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void beat() {
    try {
      var snapshot = chain.now();
      if (snapshot.height() == toldHeight && snapshot.moving() == toldMoving) {
        return;
      }
      toldHeight = snapshot.height();
      toldMoving = snapshot.moving();
      listeners.forEach(listener -> listener.accept(snapshot));
    } catch (RuntimeException failure) {
      LOG.warn("A view could not be told of the ledger's state", failure);
    }
  }
}

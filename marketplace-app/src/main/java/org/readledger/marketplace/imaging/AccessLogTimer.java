package org.readledger.marketplace.imaging;

import java.time.Duration;
import org.readledger.marketplace.imaging.access.AccessLogBatches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Closes and anchors access records once a minute while the application runs. */
final class AccessLogTimer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLogTimer.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final AccessLogBatches batches;
  private volatile boolean running;
  private volatile Thread worker = Thread.currentThread();

  AccessLogTimer(AccessLogBatches batches) {
    this.batches = batches;
  }

  @Override
  public void start() {
    running = true;
    worker = Thread.ofVirtual().name("access-log-batches").start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    worker.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        Thread.sleep(EVERY);
        batches.run();
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("access log batches wait for the next minute", e);
      }
    }
  }
}

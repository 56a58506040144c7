package org.readledger.marketplace.act;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is looked for again and again, on a thread of its own. What is due stands in the
 * database; a round that fails is followed by the next one.
 */
public final class RepeatedWork implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RepeatedWork.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  /** One round; may block, may be interrupted to end. */
  @FunctionalInterface
  public interface Round {
    /** Does what is due now. */
    void run() throws InterruptedException;
  }

  private final Thread thread;

  private RepeatedWork(Thread thread) {
    this.thread = thread;
  }

  /** Starts the rounds with a pause between them. */
  public static RepeatedWork start(String name, Duration pause, Round round) {
    return new RepeatedWork(Thread.ofVirtual().name(name).start(() -> repeat(name, pause, round)));
  }

  private static void repeat(String name, Duration pause, Round round) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(runs(name, round) ? pause : AFTER_FAILURE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean runs(String name, Round round) throws InterruptedException {
    try {
      round.run();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("A round of {} failed and is tried again", name, e);
      return false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}

package org.readledger.launcher.smoke;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for read models to follow the chain. */
final class Waiting {

  private static final Duration STEP = Duration.ofMillis(250);

  private Waiting() {}

  /** Asks again until there is an answer, for at most so many seconds. */
  static <T> Optional<T> until(int seconds, Supplier<Optional<T>> question) {
    var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    var answer = question.get();
    while (answer.isEmpty() && System.nanoTime() < end) {
      pause();
      answer = question.get();
    }
    return answer;
  }

  static void pause() {
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryStopped("The smoke test was interrupted.");
    }
  }
}

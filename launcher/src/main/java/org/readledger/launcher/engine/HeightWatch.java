package org.readledger.launcher.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.readledger.launcher.process.HealthProbe;

/**
 * Well while the chain grows. An engine whose consensus failed keeps answering its health endpoint,
 * so only the height tells; with an empty block every five seconds, half a minute without a new one
 * means that it stands still.
 */
public final class HeightWatch implements HealthProbe {
  /** The longest a healthy chain may stay at one height. */
  public static final Duration STANDSTILL = Duration.ofSeconds(30);

  private final String rpcUrl;
  private final Clock clock;
  private long height = -1;
  private Instant grownAt;

  /** Watches the engine behind an RPC address. */
  public HeightWatch(String rpcUrl, Clock clock) {
    this.rpcUrl = rpcUrl;
    this.clock = clock;
    this.grownAt = clock.instant();
  }

  @Override
  public synchronized Optional<String> trouble() {
    Optional<EngineStatus> status = EngineStatus.ask(rpcUrl);
    if (status.isEmpty()) {
      return Optional.of("its RPC does not answer");
    }
    if (status.get().height() == 0) {
      return Optional.of("no block yet");
    }
    return notGrown(status.get().height());
  }

  private Optional<String> notGrown(long seen) {
    if (seen != height) {
      height = seen;
      grownAt = clock.instant();
      return Optional.empty();
    }
    Duration still = Duration.between(grownAt, clock.instant());
    return still.compareTo(STANDSTILL) > 0
        ? Optional.of("no new block for " + still.toSeconds() + " s")
        : Optional.empty();
  }

  @Override
  public String target() {
    return rpcUrl;
  }
}

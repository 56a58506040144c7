package org.readledger.marketplace.imaging.proxy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;

/**
 * How many answers may be open at a time, so that one viewer cannot starve others or overrun a
 * centre's archive.
 */
final class StreamLimits {
  private final int perRead;
  private final int perCentre;
  private final Duration patience;
  private final Map<String, Slots> slots = new ConcurrentHashMap<>();

  StreamLimits(int perRead, int perCentre, Duration patience) {
    this.perRead = perRead;
    this.perCentre = perCentre;
    this.patience = patience;
  }

  private static final class Slots {
    private final Semaphore free;
    private int users;

    Slots(int size) {
      free = new Semaphore(size, true);
    }
  }

  /** A place for one answer. */
  interface Permit extends AutoCloseable {
    @Override
    void close();
  }

  /** A place, or empty when none came free in time. */
  Optional<Permit> enter(ParticipantId centre, PostingId read) {
    String centreKey = "c" + centre.hex();
    String readKey = "r" + read.hex();
    if (!take(readKey, perRead)) {
      return Optional.empty();
    }
    if (!take(centreKey, perCentre)) {
      give(readKey);
      return Optional.empty();
    }
    return Optional.of(
        () -> {
          give(centreKey);
          give(readKey);
        });
  }

  private boolean take(String key, int size) {
    Slots mine =
        slots.compute(
            key,
            (k, known) -> {
              Slots used = known == null ? new Slots(size) : known;
              used.users++;
              return used;
            });
    boolean taken = false;
    try {
      taken = mine.free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!taken) {
      leave(key);
    }
    return taken;
  }

  private void give(String key) {
    Slots mine = slots.get(key);
    if (mine != null) {
      mine.free.release();
      leave(key);
    }
  }

  private void leave(String key) {
    slots.computeIfPresent(key, (k, used) -> --used.users == 0 ? null : used);
  }
}

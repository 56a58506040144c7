package org.readledger.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process by number and start time. The number alone is not enough: the system gives it to
 * another process later.
 *
 * @param pid process number
 * @param started start time as the operating system tells it
 */
public record ProcessIdentity(long pid, Instant started) {

  /** The system counts in clock ticks from boot; adjusting the clock may move what it answers. */
  private static final Duration TOLERANCE = Duration.ofMillis(1500);

  /** The identity of a live process. */
  public static Optional<ProcessIdentity> of(ProcessHandle process) {
    return process.info().startInstant().map(start -> new ProcessIdentity(process.pid(), start));
  }

  /** The identity of this very process. */
  public static ProcessIdentity self() {
    ProcessHandle self = ProcessHandle.current();
    return of(self).orElseGet(() -> new ProcessIdentity(self.pid(), Instant.EPOCH));
  }

  /** The process, when it still runs and is the same one. */
  public Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(this::isSame)
        .filter(process -> !isZombie(process.pid()));
  }

  /** Whether the process still runs. */
  public boolean isAlive() {
    return find().isPresent();
  }

  private boolean isSame(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
        .orElse(false);
  }

  // A process that ended but was not yet waited for by its parent holds nothing and takes no
  // signal.
  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.startsWith(") Z", stat.lastIndexOf(')'));
    } catch (IOException e) {
      return false;
    }
  }
}

package org.readledger.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.readledger.launcher.cli.Progress;

/**
 * Ends what a launcher that died left running: only processes named in its own data directory, and
 * only when number and start time both match.
 */
public final class Leftovers {
  private static final Duration POLITE = Duration.ofSeconds(8);
  private static final Duration FORCED = Duration.ofSeconds(5);

  private Leftovers() {}

  /** Cleans up; returns the names of the processes that were ended. Call with the run lock held. */
  public static List<String> end(Path processesFile, Progress progress) {
    List<ProcessRecord> alive =
        RunningProcesses.read(processesFile).map(RunningProcesses.Content::processes).stream()
            .flatMap(List::stream)
            .filter(process -> process.identity().isAlive())
            .toList();
    if (!alive.isEmpty()) {
      progress.say(
          "Ending what an earlier start left running: "
              + String.join(", ", alive.stream().map(ProcessRecord::name).toList())
              + ".");
    }
    alive.forEach(process -> ask(process));
    alive.forEach(process -> end(process.identity(), POLITE));
    delete(processesFile);
    return alive.stream().map(ProcessRecord::name).toList();
  }

  private static void ask(ProcessRecord process) {
    if (process.kind().equals(ProcessKind.DATABASE.label())) {
      // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients.
      process.identity().find().ifPresent(found -> Signal.send("INT", found.pid()));
    } else {
      process.identity().find().ifPresent(ProcessHandle::destroy);
    }
  }

  /** Waits for a process to end and kills it when it does not in time. */
  public static void end(ProcessIdentity process, Duration polite) {
    if (!waitFor(process, polite)) {
      process.find().ifPresent(ProcessHandle::destroyForcibly);
      waitFor(process, FORCED);
    }
  }

  /** Waits until a process is gone; false when it is not in time. */
  public static boolean waitFor(ProcessIdentity process, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (process.isAlive()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Pause.millis(50);
    }
    return true;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

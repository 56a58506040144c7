package org.readledger.launcher.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A started process, its log being written. */
public final class ChildProcess {
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final ProcessPlan plan;
  private final Process process;
  private final ProcessIdentity identity;
  private final Instant since = Instant.now();
  private volatile Optional<String> fatal = Optional.empty();
  private final Thread pump;

  private ChildProcess(ProcessPlan plan, Process process, Path logs) {
    this.plan = plan;
    this.process = process;
    this.identity =
        ProcessIdentity.of(process.toHandle())
            .orElseGet(() -> new ProcessIdentity(process.pid(), since));
    this.pump = Thread.ofVirtual().name("log-" + plan.name()).start(() -> pump(logs));
  }

  /** Starts what the plan says; its output goes to {@code logs/NAME.log}. */
  public static ChildProcess start(ProcessPlan plan, Path logs) {
    return new ChildProcess(plan, Spawner.start(plan), logs);
  }

  private void pump(Path logs) {
    try (RotatingLog log = new RotatingLog(logs, plan.name());
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.line(line);
        if (plan.fatalLine().filter(line::contains).isPresent()) {
          fatal = plan.fatalLine();
        }
      }
    } catch (IOException killed) {
      // The stream breaks when the process is killed, and the supervisor sees the death itself.
      return;
    }
  }

  /** What was started. */
  public ProcessPlan plan() {
    return plan;
  }

  /** Its number and start time. */
  public ProcessIdentity identity() {
    return identity;
  }

  /** When it was started. */
  public Instant since() {
    return since;
  }

  /** What is wrong with it, seen without asking it: it ended, or said that it works no more. */
  public Optional<String> visibleTrouble() {
    if (!process.isAlive()) {
      return Optional.of(plan.name() + " ended with code " + process.exitValue());
    }
    return fatal.map(line -> plan.name() + " reported " + line);
  }

  /**
   * Asks it to end, waits, kills it when it does not. Returns when it is gone and logged.
   *
   * @param failed whether its group failed: then it gets five seconds at most, because an engine
   *     that lost its application may hang for minutes with its health endpoint still answering 200
   */
  public void stop(boolean failed) {
    signal();
    boolean shorter = failed && plan.stopLimit().compareTo(AFTER_FAILURE) > 0;
    if (!waitFor(shorter ? AFTER_FAILURE : plan.stopLimit())) {
      kill();
    }
  }

  private void kill() {
    process.destroyForcibly();
    waitFor(Duration.ofSeconds(10));
  }

  private void signal() {
    if (!process.isAlive()) {
      return;
    }
    if (plan.stopSignal().equals("TERM")) {
      process.destroy();
    } else {
      Signal.send(plan.stopSignal(), process.pid());
    }
  }

  private boolean waitFor(Duration limit) {
    boolean interrupted = false;
    long end = System.nanoTime() + limit.toNanos();
    boolean gone = !process.isAlive();
    while (!gone && System.nanoTime() < end) {
      try {
        gone = process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (gone) {
          pump.join(Duration.ofSeconds(2));
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return gone;
  }
}

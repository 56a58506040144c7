package org.readledger.launcher.supervise;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.process.ChildProcess;
import org.readledger.launcher.process.ProcessPlan;
import org.readledger.launcher.process.RunningProcesses;

/**
 * Keeps one group of processes running: starts it, watches life and health, and when a member dies
 * or stays unwell takes the whole group down and starts it again with a back-off.
 */
public final class Supervisor {
  private static final long LOOK_MILLIS = 250;
  private static final Duration BETWEEN_PROBES = Duration.ofSeconds(2);

  /** A process that answers wrongly for this long is restarted. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  /** So many starts without ever being well, and whoever waits is told. */
  private static final int FAILED_STARTS = 4;

  private final ProcessGroup group;
  private final Path logs;
  private final RunningProcesses processes;
  private final Progress progress;
  private final BackOff backOff = new BackOff();
  private final Deque<ChildProcess> running = new ArrayDeque<>();
  private final CountDownLatch firstHealthy = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final AtomicBoolean started = new AtomicBoolean();
  private volatile boolean hopeless;
  private int failures;
  private volatile String lastTrouble = "it has not started yet";

  /** Names what to keep running; nothing starts yet. */
  public Supervisor(ProcessGroup group, Path logs, RunningProcesses processes, Progress progress) {
    this.group = group;
    this.logs = logs;
    this.processes = processes;
    this.progress = progress;
  }

  /** Starts the group in the background. */
  public Supervisor start() {
    started.set(true);
    Thread.ofPlatform()
        .daemon(true)
        .name("supervises-" + group.name())
        .start(this::superviseUntilStopped);
    return this;
  }

  /**
   * Waits until every member was well once; false when that did not happen in time, or when the
   * first few starts all failed. The group is started again and again in either case.
   */
  public boolean awaitHealthy(Duration limit) {
    try {
      return firstHealthy.await(limit.toMillis(), TimeUnit.MILLISECONDS) && !hopeless;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What went wrong last, in one phrase. */
  public String lastTrouble() {
    return lastTrouble;
  }

  /** Stops the group, last started first, and returns when it is gone. */
  public void stop() {
    stopping.countDown();
    if (!started.get()) {
      return;
    }
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void superviseUntilStopped() {
    try {
      while (!isStopping()) {
        Optional<Instant> healthySince = Optional.empty();
        Optional<String> trouble = bringUp();
        if (trouble.isEmpty() && !isStopping()) {
          healthySince = Optional.of(Instant.now());
          firstHealthy.countDown();
          trouble = watch();
        }
        takeDown(trouble.isPresent());
        if (trouble.isPresent() && !isStopping()) {
          waitBeforeRestart(
              trouble.get(),
              healthySince
                  .map(since -> Duration.between(since, Instant.now()))
                  .orElse(Duration.ZERO));
        }
      }
    } finally {
      takeDown(false);
      done.countDown();
    }
  }

  private void waitBeforeRestart(String trouble, Duration healthyFor) {
    lastTrouble = trouble;
    if (++failures == FAILED_STARTS && firstHealthy.getCount() > 0) {
      hopeless = true;
      firstHealthy.countDown();
    }
    Duration wait = backOff.after(healthyFor);
    progress.say(
        trouble + "; starting " + group.name() + " again in " + wait.toMillis() / 1000.0 + " s.");
    sleepUnlessStopping(wait.toMillis());
  }

  private Optional<String> bringUp() {
    try {
      group.prepare().run();
      for (Supplier<ProcessPlan> member : group.members()) {
        ChildProcess child = ChildProcess.start(member.get(), logs);
        running.push(child);
        processes.started(child);
        Optional<String> trouble = awaitFirstHealth(child);
        if (trouble.isPresent() || isStopping()) {
          return trouble;
        }
      }
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.sentence());
    }
  }

  private Optional<String> awaitFirstHealth(ChildProcess child) {
    Instant end = Instant.now().plus(child.plan().startLimit());
    Optional<String> trouble = child.plan().health().trouble();
    while (trouble.isPresent() && !isStopping()) {
      Optional<String> visible = visibleTrouble();
      if (visible.isPresent()) {
        return visible;
      }
      if (Instant.now().isAfter(end)) {
        return Optional.of(child.plan().name() + " did not become ready: " + trouble.get());
      }
      sleepUnlessStopping(LOOK_MILLIS / 2);
      trouble = child.plan().health().trouble();
    }
    return Optional.empty();
  }

  private Optional<String> visibleTrouble() {
    return running.stream().map(ChildProcess::visibleTrouble).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> watch() {
    Instant nextProbe = Instant.now();
    Instant wellUntil = Instant.now();
    while (!isStopping()) {
      Optional<String> visible = visibleTrouble();
      if (visible.isPresent()) {
        return visible;
      }
      Instant now = Instant.now();
      if (now.isAfter(nextProbe)) {
        Optional<String> unwell = unwell();
        wellUntil = unwell.isEmpty() ? now : wellUntil;
        if (Duration.between(wellUntil, now).compareTo(PATIENCE) > 0) {
          return unwell;
        }
        nextProbe = now.plus(BETWEEN_PROBES);
      }
      sleepUnlessStopping(LOOK_MILLIS);
    }
    return Optional.empty();
  }

  private Optional<String> unwell() {
    return running.stream()
        .flatMap(
            child ->
                child.plan().health().trouble().stream()
                    .map(phrase -> child.plan().name() + " is not well: " + phrase))
        .findFirst();
  }

  private void takeDown(boolean failed) {
    while (!running.isEmpty()) {
      ChildProcess child = running.pop();
      child.stop(failed);
      processes.ended(child.plan().name());
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private void sleepUnlessStopping(long millis) {
    try {
      stopping.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.readledger.launcher.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.place.DataDirectory;
import org.readledger.launcher.process.RunningProcesses;
import org.readledger.launcher.supervise.ProcessGroup;
import org.readledger.launcher.supervise.Supervisor;

/** All groups of one running ReadLedger, started one after the other and stopped in reverse. */
final class Whole {
  private final DataDirectory data;
  private final RunningProcesses processes;
  private final Progress progress;
  private final Deque<Supervisor> running = new ArrayDeque<>();
  private final AtomicBoolean stopped = new AtomicBoolean();

  Whole(DataDirectory data, RunningProcesses processes, Progress progress) {
    this.data = data;
    this.processes = processes;
    this.progress = progress;
  }

  /** Starts a group without waiting for it. */
  synchronized Supervisor begin(ProcessGroup group) {
    if (stopped.get()) {
      throw Refusal.failed("Stopping.");
    }
    Supervisor supervisor = new Supervisor(group, data.logs(), processes, progress).start();
    running.push(supervisor);
    return supervisor;
  }

  /** Waits for a group; says what is wrong when it does not come up. */
  void await(Supervisor supervisor, String name, Duration limit) {
    if (!supervisor.awaitHealthy(limit) && !stopped.get()) {
      throw Refusal.failed(
          "Could not start "
              + name
              + ": "
              + supervisor.lastTrouble()
              + ". The logs are in "
              + data.logs()
              + ".");
    }
  }

  /** Stops everything, last started first. Safe to call twice. */
  void stop() {
    stopped.set(true);
    synchronized (this) {
      while (!running.isEmpty()) {
        running.pop().stop();
      }
    }
  }
}

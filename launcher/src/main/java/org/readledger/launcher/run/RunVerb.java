package org.readledger.launcher.run;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.place.Checkout;
import org.readledger.launcher.place.DataDirectory;
import org.readledger.launcher.process.Leftovers;
import org.readledger.launcher.process.ProcessIdentity;
import org.readledger.launcher.process.RunLock;
import org.readledger.launcher.process.RunningProcesses;

/**
 * Starts the whole on a data directory, says where it is, and keeps it running until told to stop.
 */
public final class RunVerb {
  private final Checkout checkout;
  private final DataDirectory data;
  private final RunRequest request;
  private final Progress progress;

  /** Prepares a run. */
  public RunVerb(Checkout checkout, DataDirectory data, RunRequest request) {
    this.checkout = checkout;
    this.data = data;
    this.request = request;
    this.progress = Progress.onStderr(request.json());
  }

  /**
   * Runs until SIGINT or SIGTERM.
   *
   * @throws Refusal when another launcher holds the data, or a part does not start
   */
  public void run() {
    data.create();
    RunLock lock = RunLock.take(data.lockFile()).orElseThrow(this::held);
    Leftovers.end(data.processesFile(), progress);
    Startup startup = new Startup(checkout, data, request, progress);
    CountDownLatch stopped = new CountDownLatch(1);
    Thread hook = new Thread(() -> shutDown(startup, lock, stopped), "stops-in-order");
    Runtime.getRuntime().addShutdownHook(hook);
    startup.start();
    Welcome.print(data, startup.whole(), request.json(), System.out);
    waitFor(stopped);
  }

  private Refusal held() {
    Optional<ProcessIdentity> holder = RunLock.holder(data.lockFile());
    String who =
        holder
            .map(one -> "process " + one.pid() + " since " + one.started())
            .orElse("another start");
    String where =
        RunningProcesses.read(data.processesFile())
            .map(content -> " at " + content.whole().url())
            .orElse("");
    return Refusal.failed(
        "ReadLedger already runs on "
            + data.root()
            + " ("
            + who
            + ")"
            + where
            + ". Stop it with ./readledger stop, or name another folder with --data.");
  }

  private void shutDown(Startup startup, RunLock lock, CountDownLatch stopped) {
    progress.say("Stopping ...");
    startup.stop();
    lock.close();
    progress.say("Stopped. Everything is kept in " + data.root() + ".");
    stopped.countDown();
  }

  private static void waitFor(CountDownLatch stopped) {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

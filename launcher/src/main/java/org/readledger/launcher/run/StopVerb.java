package org.readledger.launcher.run;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.place.DataDirectory;
import org.readledger.launcher.process.Leftovers;
import org.readledger.launcher.process.ProcessIdentity;
import org.readledger.launcher.process.RunLock;

/** Stops what runs on a data directory. */
public final class StopVerb {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private StopVerb() {}

  /** Asks the launcher to stop and waits; without a launcher, ends what one left behind. */
  public static int run(DataDirectory data, Progress progress) {
    if (!Files.isDirectory(data.run())) {
      progress.say("Nothing runs on " + data.root() + ".");
      return 0;
    }
    Optional<RunLock> free = RunLock.take(data.lockFile());
    if (free.isPresent()) {
      try (RunLock lock = free.get()) {
        List<String> ended = Leftovers.end(data.processesFile(), progress);
        progress.say(ended.isEmpty() ? "Nothing runs on " + data.root() + "." : "Stopped.");
      }
      return 0;
    }
    ProcessIdentity launcher =
        RunLock.holder(data.lockFile())
            .orElseThrow(
                () ->
                    Refusal.failed(
                        "A start on " + data.root() + " is just beginning or ending; try again."));
    progress.say("Stopping ReadLedger (process " + launcher.pid() + ") ...");
    launcher.find().ifPresent(ProcessHandle::destroy);
    if (!Leftovers.waitFor(launcher, LIMIT)) {
      throw Refusal.failed(
          "It has not stopped after "
              + LIMIT.toSeconds()
              + " s; its logs are in "
              + data.logs()
              + ".");
    }
    progress.say("Stopped.");
    return 0;
  }
}

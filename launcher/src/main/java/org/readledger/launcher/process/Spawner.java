package org.readledger.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.readledger.launcher.cli.Refusal;

/**
 * Starts child processes that do not outlive the launcher.
 *
 * <p>On Linux each child asks the kernel for a signal when its parent dies (prctl(2),
 * PR_SET_PDEATHSIG, through {@code setpriv}). The kernel means the thread that forked, so all
 * children are started by one thread that lives as long as the launcher. Each child also leads a
 * session of its own: Ctrl-C reaches the launcher alone, which then stops them in order.
 */
public final class Spawner {
  private static final ExecutorService FORKING_THREAD =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon(true).name("forks-children").unstarted(task));
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private Spawner() {}

  /** Starts a process whose output (both streams) can be read from it. */
  public static Process start(ProcessPlan plan) {
    ProcessBuilder builder =
        builder(bound(plan.command(), plan.stopSignal()), plan.folder(), plan.environment());
    builder.redirectErrorStream(true);
    return fork(builder::start, plan.name());
  }

  /** Starts a short-lived program; both streams go to the given file. */
  public static Process startTool(
      List<String> command, Path folder, Map<String, String> environment, Path log) {
    ProcessBuilder builder = builder(bound(command, "KILL"), folder, environment);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return fork(builder::start, command.getFirst());
  }

  private static ProcessBuilder builder(
      List<String> command, Path folder, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().putAll(environment);
    return builder;
  }

  private static Process fork(Callable<Process> start, String name) {
    try {
      return FORKING_THREAD.submit(start).get();
    } catch (ExecutionException e) {
      String why = e.getCause() instanceof IOException io ? io.getMessage() : e.toString();
      throw Refusal.failed("Could not start " + name + ": " + why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("Interrupted while starting " + name + ".");
    }
  }

  private static List<String> bound(List<String> command, String signal) {
    List<String> bound = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      bound.add(SETSID.toString());
    }
    if (Files.isExecutable(SETPRIV)) {
      bound.addAll(List.of(SETPRIV.toString(), "--pdeathsig", signal, "--"));
    }
    bound.addAll(command);
    return bound;
  }
}

package org.readledger.launcher.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to start and how to know that it is well.
 *
 * @param name unique in the whole, for example {@code engine-0}; also the name of its log
 * @param command program and arguments
 * @param environment added to the launcher's own
 * @param folder working directory
 * @param address where it listens, as shown to people
 * @param health asked repeatedly
 * @param startLimit how long it may take until {@code health} first says well
 * @param stopSignal {@code TERM} or {@code INT}
 * @param stopLimit how long it may take to end before it is killed
 * @param fatalLine text in its output that means it lives but works no more
 */
public record ProcessPlan(
    String name,
    ProcessKind kind,
    List<String> command,
    Map<String, String> environment,
    Path folder,
    String address,
    String version,
    HealthProbe health,
    Duration startLimit,
    String stopSignal,
    Duration stopLimit,
    Optional<String> fatalLine) {

  /** Copies, so that plans never change. */
  public ProcessPlan {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}

package org.readledger.launcher.process;

import java.time.Instant;

/**
 * A running process as written to {@code run/processes.json}.
 *
 * @param kind see {@link ProcessKind#label()}
 * @param started start time as the operating system tells it; with the pid it identifies the
 *     process
 * @param address where it listens, as shown to people
 * @param probe what {@code status} asks: an http or tcp address
 * @param since when the launcher started it
 */
public record ProcessRecord(
    String name,
    String kind,
    long pid,
    Instant started,
    String address,
    String version,
    String probe,
    Instant since) {

  /** Describes a child. */
  public static ProcessRecord of(ChildProcess child) {
    ProcessPlan plan = child.plan();
    return new ProcessRecord(
        plan.name(),
        plan.kind().label(),
        child.identity().pid(),
        child.identity().started(),
        plan.address(),
        plan.version(),
        plan.health().target(),
        child.since());
  }

  /** Its number and start time. */
  public ProcessIdentity identity() {
    return new ProcessIdentity(pid, started);
  }
}

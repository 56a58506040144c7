package org.readledger.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.readledger.launcher.place.Json;

/**
 * The file {@code run/processes.json}: kept up to date by the running launcher, read by {@code
 * status}, {@code stop} and the next start.
 */
public final class RunningProcesses {

  /** What the whole is reached by. */
  public record Whole(String url, String management, String rpc, String chainId, boolean demo) {}

  /** The file's content. */
  public record Content(ProcessIdentity launcher, Whole whole, List<ProcessRecord> processes) {
    /** Copies, so that content never changes. */
    public Content {
      processes = List.copyOf(processes);
    }
  }

  private final Path file;
  private final Whole whole;
  private final Map<String, ProcessRecord> processes = new TreeMap<>();

  /** Starts an empty list for a new whole. */
  public RunningProcesses(Path file, Whole whole) {
    this.file = file;
    this.whole = whole;
  }

  /** Notes a start or restart, before anything waits for the process. */
  public synchronized void started(ChildProcess child) {
    processes.put(child.plan().name(), ProcessRecord.of(child));
    write();
  }

  /** Notes an end. */
  public synchronized void ended(String name) {
    processes.remove(name);
    write();
  }

  private void write() {
    Json.replace(file, new Content(ProcessIdentity.self(), whole, List.copyOf(processes.values())));
  }

  /** Reads what a launcher, living or dead, left there. */
  public static Optional<Content> read(Path file) {
    return Files.exists(file) ? Optional.of(Json.read(file, Content.class)) : Optional.empty();
  }
}

package org.readledger.launcher.status;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readledger.launcher.engine.EngineStatus;
import org.readledger.launcher.engine.HeightWatch;
import org.readledger.launcher.place.DataDirectory;
import org.readledger.launcher.process.HttpProbe;
import org.readledger.launcher.process.LoopbackHttp;
import org.readledger.launcher.process.ProcessKind;
import org.readledger.launcher.process.ProcessRecord;
import org.readledger.launcher.process.RunningProcesses;
import org.readledger.launcher.process.TcpProbe;

/** How everything is at this moment, asked of the processes themselves. */
public final class StatusReport {
  private static final int UNAUTHORISED = 401;

  /** One process and whether it is well. */
  public record Health(ProcessRecord process, boolean healthy) {}

  private final Optional<RunningProcesses.Content> running;
  private final List<Health> processes;
  private final Optional<EngineStatus> chain;
  private final Optional<WebStatus> web;

  private StatusReport(Optional<RunningProcesses.Content> running) {
    this.running = running.filter(content -> content.launcher().isAlive());
    Optional<RunningProcesses.Whole> whole = this.running.map(RunningProcesses.Content::whole);
    this.chain = whole.flatMap(one -> EngineStatus.ask(one.rpc()));
    this.web = whole.flatMap(one -> WebStatus.ask(one.management()));
    this.processes =
        this.running.map(RunningProcesses.Content::processes).orElse(List.of()).stream()
            .map(process -> new Health(process, isWell(process)))
            .toList();
  }

  /** Asks everything that runs on a data directory. */
  public static StatusReport of(DataDirectory data) {
    return new StatusReport(RunningProcesses.read(data.processesFile()));
  }

  /** Whether a launcher runs on the data. */
  public boolean isRunning() {
    return running.isPresent();
  }

  /**
   * Whether all processes are there and well, the chain grows, and a demonstration has its data.
   */
  public boolean isHealthy() {
    return isRunning()
        && web.filter(WebStatus::demoComplete).isPresent()
        && chain.isPresent()
        && processes.stream()
            .map(one -> one.process().kind())
            .toList()
            .contains(ProcessKind.WEB.label())
        && processes.stream().allMatch(Health::healthy);
  }

  /** Who may sign in with one click. */
  public List<WebStatus.Persona> personas() {
    return web.map(WebStatus::personas).orElse(List.of());
  }

  List<Health> processes() {
    return processes;
  }

  Optional<EngineStatus> chain() {
    return chain;
  }

  Optional<WebStatus> web() {
    return web;
  }

  Optional<String> url() {
    return running.map(content -> content.whole().url());
  }

  private boolean isWell(ProcessRecord process) {
    if (!process.identity().isAlive()) {
      return false;
    }
    if (process.kind().equals(ProcessKind.ENGINE.label())) {
      // A header's time is the commit time of the block before it: one idle interval more.
      return chain.filter(status -> age(status).compareTo(HeightWatch.STANDSTILL) < 0).isPresent();
    }
    if (process.probe().startsWith("tcp:")) {
      int port = Integer.parseInt(process.probe().replaceFirst(".*:", ""));
      return new TcpProbe(port).trouble().isEmpty();
    }
    return process.kind().equals(ProcessKind.PACS.label())
        ? asksForPassword(process.probe())
        : new HttpProbe(process.probe()).trouble().isEmpty();
  }

  private static boolean asksForPassword(String address) {
    return LoopbackHttp.get(address) instanceof LoopbackHttp.Answer(int code, String body)
        && (code == UNAUTHORISED || code == 200);
  }

  static Duration age(EngineStatus status) {
    return Duration.between(status.blockTime(), Instant.now());
  }

  /** The object printed by {@code status --json}; its fields are fixed. */
  public Map<String, Object> json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("healthy", isHealthy());
    running.map(RunningProcesses.Content::whole).ifPresent(whole -> describe(whole, object));
    object.put("processes", processes.stream().map(StatusReport::describe).toList());
    if (running.filter(content -> content.whole().demo()).isPresent()) {
      object.put("demo", Map.of("personas", personas()));
    }
    return object;
  }

  private void describe(RunningProcesses.Whole whole, Map<String, Object> object) {
    object.put("url", whole.url());
    object.put("dicomweb", whole.url() + "/dicomweb");
    object.put("rpc", List.of(whole.rpc()));
    object.put("chainId", whole.chainId());
    object.put("management", whole.management());
    chain.ifPresent(
        status -> {
          object.put("height", status.height());
          object.put("blockAgeSeconds", age(status).toMillis() / 1000.0);
        });
    web.ifPresent(
        status -> {
          object.put("projectionLagBlocks", status.projectionLagBlocks());
          object.put("openPostings", status.openPostings());
        });
  }

  private static Map<String, Object> describe(Health health) {
    ProcessRecord process = health.process();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", process.name());
    object.put("kind", process.kind());
    object.put("pid", process.pid());
    object.put("address", process.address());
    object.put("version", process.version());
    object.put("healthy", health.healthy());
    object.put("since", process.since().toString());
    return object;
  }
}

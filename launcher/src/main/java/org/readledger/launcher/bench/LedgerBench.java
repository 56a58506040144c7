package org.readledger.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.readledger.launcher.cli.Arguments;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.engine.EngineBinary;
import org.readledger.launcher.place.Checkout;
import org.readledger.launcher.port.LoopbackPorts;

/**
 * {@code bench ledger}: our applications beside the engine's {@code abci-cli kvstore}, each behind
 * a validator of its own with the same configuration, over the same kind of socket. All run all the
 * time and are loaded in turn, so that whatever else the machine does meets them alike.
 */
public final class LedgerBench {

  private static final int ROUNDS = 5;
  private static final int DEFAULT_SECONDS = 4;
  private static final int WARM_UP_SECONDS = 5;
  private static final int LATENCY_SAMPLES = 200;

  private record Figures(double throughput, ChainLoad.Latency latency) {}

  private final Progress progress = Progress.onStderr(false);
  private final int seconds;
  private final String transport;

  private LedgerBench(int seconds, String transport) {
    this.seconds = seconds;
    this.transport = transport;
  }

  /**
   * Measures and prints.
   *
   * @param words {@code [unix|tcp] [--seconds N] [--json]}: the kind of socket (unix), seconds of
   *     load per target and round (4), JSON lines instead of a table
   */
  public static void main(String[] words) throws IOException {
    Arguments arguments = Arguments.parse(Arrays.asList(words));
    String transport = arguments.words().isEmpty() ? "unix" : arguments.words().getFirst();
    if (!List.of("unix", "tcp").contains(transport)) {
      throw Refusal.misused("Say over which socket: ./readledger bench ledger [unix | tcp].");
    }
    int seconds = arguments.number("--seconds", 1, 600).orElse(DEFAULT_SECONDS);
    List<Comparison> measured = new LedgerBench(seconds, transport).measure(Checkout.current());
    if (!arguments.has("--json")) {
      System.out.printf("%-24s %10s %10s %-6s %6s  %s%n", "", "ours", "peer", "", "ratio", "peer");
    }
    measured.forEach(
        each -> System.out.println(arguments.has("--json") ? each.json() : each.row()));
  }

  private List<Comparison> measure(Checkout checkout) throws IOException {
    EngineBinary engine = EngineBinary.locate(checkout, progress);
    Path folder = Files.createTempDirectory("readledger-bench-");
    List<BenchChain> chains = new ArrayList<>();
    try {
      BenchChain peer = start(engine, KvStoreTarget.ofEngine(engine), folder, chains);
      Map<String, BenchChain> ours = new LinkedHashMap<>();
      ours.put("kvstore", start(engine, KvStoreTarget.ofLibrary(checkout), folder, chains));
      ours.put("ledger", start(engine, new LedgerTarget(checkout), folder, chains));
      for (BenchChain chain : chains) {
        progress.say("Warming up " + chain.target().name() + " ...");
        ChainLoad.throughput(chain, WARM_UP_SECONDS);
      }
      return rounds(peer, ours);
    } finally {
      chains.forEach(BenchChain::close);
      delete(folder);
    }
  }

  private BenchChain start(
      EngineBinary engine, BenchTarget target, Path folder, List<BenchChain> started)
      throws IOException {
    progress.say("Starting " + target.name() + " ...");
    BenchChain chain =
        BenchChain.start(
            engine,
            target,
            new LoopbackPorts(progress, true),
            folder.resolve("chain-" + started.size()),
            transport);
    started.add(chain);
    return chain;
  }

  private List<Comparison> rounds(BenchChain peer, Map<String, BenchChain> ours)
      throws IOException {
    Map<String, Comparison> comparisons = new LinkedHashMap<>();
    String peerName = peer.target().name() + ", " + transport + " socket";
    for (int round = 1; round <= ROUNDS; round++) {
      progress.say("Round " + round + " of " + ROUNDS + " ...");
      Figures theirs = figures(peer);
      for (Map.Entry<String, BenchChain> each : ours.entrySet()) {
        Figures own = figures(each.getValue());
        String name = each.getKey();
        add(
            comparisons,
            name + ".throughput",
            "tx/s",
            peerName,
            own.throughput(),
            theirs.throughput());
        add(
            comparisons,
            name + ".latency.p50",
            "ms",
            peerName,
            own.latency().p50(),
            theirs.latency().p50());
        add(
            comparisons,
            name + ".latency.p99",
            "ms",
            peerName,
            own.latency().p99(),
            theirs.latency().p99());
      }
    }
    return List.copyOf(comparisons.values());
  }

  private static void add(
      Map<String, Comparison> comparisons,
      String measure,
      String unit,
      String peerName,
      double ours,
      double peer) {
    comparisons
        .computeIfAbsent(measure, name -> new Comparison(name, unit, peerName))
        .add(ours, peer);
  }

  private Figures figures(BenchChain chain) throws IOException {
    ChainLoad.Latency latency = ChainLoad.latency(chain, LATENCY_SAMPLES);
    return new Figures(ChainLoad.throughput(chain, seconds), latency);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

package org.readledger.launcher.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.launcher.acceptance.RunningWhole;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.place.Checkout;
import org.readledger.launcher.place.Json;
import org.readledger.launcher.port.LoopbackPorts;
import org.readledger.launcher.process.HealthProbe;
import org.readledger.launcher.process.Pause;
import org.readledger.launcher.process.ProcessIdentity;
import org.readledger.launcher.process.ProcessKind;
import org.readledger.launcher.process.ProcessPlan;
import org.readledger.launcher.process.RunningProcesses;
import org.readledger.launcher.supervise.ProcessGroup;
import org.readledger.launcher.supervise.Supervisor;
import tools.jackson.databind.JsonNode;

/** The real engine with its own key-value example as the application. */
@Timeout(300)
class EngineHomeTest {
  private static final Progress SILENT =
      Progress.on(new PrintStream(PrintStream.nullOutputStream()));
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;
  private EngineBinary engine;
  private EngineHome home;
  private EngineAddresses addresses;
  private Supervisor pair;

  @BeforeEach
  void founds() {
    engine = EngineBinary.locate(new Checkout(RunningWhole.checkout()), SILENT);
    home = new EngineHome(folder.resolve("engine-0"));
    home.found(engine, true, () -> Json.parse("{\"hello\":[1]}"));
    LoopbackPorts ports = new LoopbackPorts(SILENT, true);
    addresses =
        new EngineAddresses(
            ports.take("rpc", 1),
            ports.take("peers", 1),
            "tcp://127.0.0.1:" + ports.take("abci", 1));
    EngineConfiguration.write(home.path(), addresses, false);
    pair = supervised();
  }

  @AfterEach
  void stops() {
    pair.stop();
  }

  @Test
  void foundsAChainOfOurOwnWithTheStateGiven() {
    JsonNode genesis = Json.read(home.path().resolve("config/genesis.json"), JsonNode.class);

    assertThat(home.chainId()).matches("readledger-demo-[0-9a-f]{6}");
    assertThat(genesis.at("/app_state/hello/0").asInt()).isEqualTo(1);
    assertThat(genesis.at("/consensus_params/version/app").asString()).isEqualTo("1");
    assertThat(genesis.at("/consensus_params/block/max_bytes").asString()).isEqualTo("2097152");
    assertThat(genesis.at("/validators/0/power").asString()).isEqualTo("10");
  }

  @Test
  void makesBlocksWithOurConfigurationAndSurvivesTheDeathOfItsApplication() {
    assertThat(pair.start().awaitHealthy(LIMIT)).as(pair.lastTrouble()).isTrue();
    EngineStatus before = EngineStatus.ask(addresses.rpcUrl()).orElseThrow();
    assertThat(before.chainId()).isEqualTo(home.chainId());
    assertThat(before.height()).isPositive();
    ProcessIdentity application = identity("kvstore");

    application.find().orElseThrow().destroyForcibly();

    long end = System.nanoTime() + LIMIT.toNanos();
    while (EngineStatus.ask(addresses.rpcUrl()).map(EngineStatus::height).orElse(0L)
            <= before.height()
        || identity("kvstore").equals(application)) {
      assertThat(System.nanoTime()).as("the pair is back and makes blocks").isLessThan(end);
      Pause.millis(100);
    }
    assertThat(EngineStatus.ask(addresses.rpcUrl()).orElseThrow().chainId())
        .isEqualTo(home.chainId());
  }

  private ProcessIdentity identity(String name) {
    return RunningProcesses.read(folder.resolve("processes.json"))
        .orElseThrow()
        .processes()
        .stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(one -> one.identity())
        .orElseGet(ProcessIdentity::self);
  }

  private Supervisor supervised() {
    Path store = folder.resolve("kvstore");
    RunningProcesses processes =
        new RunningProcesses(
            folder.resolve("processes.json"),
            new RunningProcesses.Whole("", "", addresses.rpcUrl(), home.chainId(), true));
    return new Supervisor(
        new ProcessGroup(
            "the ledger",
            () -> {},
            List.of(
                () -> application(store),
                () -> EngineProcess.plan(engine, home.path(), addresses))),
        folder,
        processes,
        SILENT);
  }

  private ProcessPlan application(Path store) {
    return new ProcessPlan(
        "kvstore",
        ProcessKind.LEDGER,
        List.of(
            engine.cometbft().resolveSibling("abci-cli").toString(),
            "kvstore",
            "--address",
            addresses.application(),
            "--persist",
            store.toString()),
        Map.of(),
        folder,
        addresses.application(),
        "example",
        new Listening(),
        LIMIT,
        "TERM",
        Duration.ofSeconds(5),
        Optional.empty());
  }

  // The example has no health endpoint; the engine waits for it by itself.
  private record Listening() implements HealthProbe {
    @Override
    public Optional<String> trouble() {
      return Optional.empty();
    }

    @Override
    public String target() {
      return "tcp://127.0.0.1:1";
    }
  }
}

package org.readledger.launcher.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.process.HealthProbe;
import org.readledger.launcher.process.Pause;
import org.readledger.launcher.process.ProcessIdentity;
import org.readledger.launcher.process.ProcessKind;
import org.readledger.launcher.process.ProcessPlan;
import org.readledger.launcher.process.ProcessRecord;
import org.readledger.launcher.process.RunningProcesses;

/** Real processes: shells that sleep. */
@Timeout(60)
class SupervisorTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Supervisor supervisor;

  @BeforeEach
  void names() {
    supervisor = supervising(sleeper("one"), sleeper("two"));
  }

  @AfterEach
  void stopped() {
    supervisor.stop();
  }

  @Test
  void startsAllMembersAndNamesThemWithPidAndStartTime() {
    assertThat(supervisor.start().awaitHealthy(LIMIT)).isTrue();

    assertThat(records()).extracting(ProcessRecord::name).containsExactly("one", "two");
    assertThat(records()).allMatch(one -> one.identity().isAlive());
  }

  @Test
  void restartsTheWholeGroupWhenOneMemberIsKilled() {
    supervisor.start().awaitHealthy(LIMIT);
    ProcessIdentity one = identity("one");
    ProcessIdentity two = identity("two");

    two.find().orElseThrow().destroyForcibly();

    eventually(
        () -> records().size() == 2 && !identity("two").equals(two) && identity("two").isAlive());
    assertThat(identity("one")).as("its partner was restarted too").isNotEqualTo(one);
    assertThat(one.isAlive()).isFalse();
    assertThat(said()).contains("two ended with code 137").contains("again in 0.5 s");
  }

  @Test
  void killsAPartnerThatIgnoresTheSignalAfterFiveSeconds() {
    supervisor.stop();
    supervisor =
        supervising(
            shell("stubborn", "trap '' TERM; while true; do sleep 0.1; done", Optional.empty()),
            sleeper("two"));
    supervisor.start().awaitHealthy(LIMIT);
    ProcessIdentity stubborn = identity("stubborn");

    identity("two").find().orElseThrow().destroyForcibly();

    eventually(() -> !stubborn.isAlive());
    eventually(() -> records().size() == 2);
  }

  @Test
  void restartsAProcessThatLivesButSaysItWorksNoMore() {
    supervisor.stop();
    Path flag = folder.resolve("failed-once");
    supervisor =
        supervising(
            shell(
                "engine",
                "if [ ! -e '"
                    + flag
                    + "' ]; then touch '"
                    + flag
                    + "'; sleep 1; echo 'E CONSENSUS FAILURE!!! at height 7'; fi; exec sleep 60",
                Optional.of("CONSENSUS FAILURE")));
    supervisor.start().awaitHealthy(LIMIT);
    ProcessIdentity first = identity("engine");

    eventually(() -> records().size() == 1 && !identity("engine").equals(first));
    assertThat(said()).contains("engine reported CONSENSUS FAILURE");
    assertThat(folder.resolve("engine.log")).content().contains("at height 7");
  }

  @Test
  void saysWhyAGroupDoesNotComeUp() {
    supervisor.stop();
    supervisor =
        supervising(shell("broken", "exit 3", Optional.empty(), () -> Optional.of("mute")));

    assertThat(supervisor.start().awaitHealthy(Duration.ofMinutes(5))).isFalse();
    assertThat(supervisor.lastTrouble()).isEqualTo("broken ended with code 3");
  }

  @Test
  void stopsEverythingAndForgetsIt() {
    supervisor.start().awaitHealthy(LIMIT);
    List<ProcessIdentity> all = records().stream().map(ProcessRecord::identity).toList();

    supervisor.stop();

    assertThat(all).noneMatch(ProcessIdentity::isAlive);
    assertThat(records()).isEmpty();
  }

  @SafeVarargs
  private Supervisor supervising(Supplier<ProcessPlan>... members) {
    RunningProcesses processes =
        new RunningProcesses(
            folder.resolve("processes.json"),
            new RunningProcesses.Whole("url", "management", "rpc", "chain", true));
    return new Supervisor(
        new ProcessGroup("the group", () -> {}, List.of(members)),
        folder,
        processes,
        Progress.on(new PrintStream(said, true, StandardCharsets.UTF_8)));
  }

  private Supplier<ProcessPlan> sleeper(String name) {
    return shell(name, "exec sleep 60", Optional.empty());
  }

  private Supplier<ProcessPlan> shell(String name, String script, Optional<String> fatal) {
    return shell(name, script, fatal, Optional::empty);
  }

  private Supplier<ProcessPlan> shell(
      String name, String script, Optional<String> fatal, Supplier<Optional<String>> trouble) {
    return () ->
        new ProcessPlan(
            name,
            ProcessKind.LEDGER,
            List.of("/bin/sh", "-c", script),
            Map.of(),
            folder,
            "nowhere",
            "1",
            new Answers(trouble),
            Duration.ofSeconds(10),
            "TERM",
            Duration.ofSeconds(7),
            fatal);
  }

  private record Answers(Supplier<Optional<String>> answer) implements HealthProbe {
    @Override
    public Optional<String> trouble() {
      return answer.get();
    }

    @Override
    public String target() {
      return "test";
    }
  }

  private List<ProcessRecord> records() {
    return RunningProcesses.read(folder.resolve("processes.json"))
        .map(RunningProcesses.Content::processes)
        .orElse(List.of());
  }

  private ProcessIdentity identity(String name) {
    return records().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(ProcessRecord::identity)
        .orElseGet(() -> new ProcessIdentity(0, Instant.EPOCH));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  static void eventually(BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Pause.millis(50);
    }
  }
}

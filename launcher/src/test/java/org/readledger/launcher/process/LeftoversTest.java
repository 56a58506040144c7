package org.readledger.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.place.Json;

class LeftoversTest {
  private static final Progress SILENT =
      Progress.on(new PrintStream(PrintStream.nullOutputStream()));

  @TempDir Path folder;
  private Process process;

  @BeforeEach
  void starts() throws IOException {
    process = new ProcessBuilder("sleep", "60").start();
  }

  @AfterEach
  void ends() {
    process.destroyForcibly();
  }

  @Test
  void endsWhatADeadLauncherLeftRunning() {
    write(ProcessIdentity.of(process.toHandle()).orElseThrow());

    assertThat(Leftovers.end(file(), SILENT)).containsExactly("web");
    assertThat(process.isAlive()).isFalse();
    assertThat(file()).doesNotExist();
  }

  @Test
  void sparesAStrangerThatHasTheSameNumber() {
    Instant earlier =
        ProcessIdentity.of(process.toHandle()).orElseThrow().started().minusSeconds(60);
    write(new ProcessIdentity(process.pid(), earlier));

    assertThat(Leftovers.end(file(), SILENT)).isEmpty();
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void killsWhatDoesNotEndWhenAsked() throws IOException, InterruptedException {
    Process stubborn =
        new ProcessBuilder(
                "/bin/sh", "-c", "trap '' TERM; echo ready; while true; do sleep 0.1; done")
            .start();
    assertThat(stubborn.inputReader().readLine()).isEqualTo("ready");
    ProcessIdentity identity = ProcessIdentity.of(stubborn.toHandle()).orElseThrow();
    identity.find().orElseThrow().destroy();

    Leftovers.end(identity, Duration.ofMillis(300));

    assertThat(stubborn.waitFor()).isEqualTo(137);
  }

  private Path file() {
    return folder.resolve("processes.json");
  }

  private void write(ProcessIdentity identity) {
    ProcessRecord record =
        new ProcessRecord(
            "web",
            "web",
            identity.pid(),
            identity.started(),
            "",
            "1",
            "tcp://127.0.0.1:1",
            Instant.now());
    RunningProcesses.Whole whole =
        new RunningProcesses.Whole("url", "management", "rpc", "chain", true);
    Json.replace(
        file(), new RunningProcesses.Content(ProcessIdentity.self(), whole, List.of(record)));
  }
}

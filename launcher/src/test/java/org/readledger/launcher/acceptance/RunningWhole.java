package org.readledger.launcher.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.readledger.launcher.place.DataDirectory;
import org.readledger.launcher.place.Json;
import org.readledger.launcher.status.StatusReport;
import tools.jackson.databind.JsonNode;

/**
 * A real ReadLedger for tests, started by {@code ./readledger run} on free ports.
 *
 * <pre>{@code
 * RunningWhole whole = RunningWhole.shared();           // one for all test classes, left running
 * try (RunningWhole own = RunningWhole.start()) { ... } // one of its own, for tests that break things
 * String token = whole.token("READER");
 * HttpResponse<String> mine = whole.get("/api/v1/me", token);
 * own.kill("ledger-0"); own.awaitHealthy();
 * }</pre>
 */
public final class RunningWhole implements AutoCloseable {
  /** A cold start builds the engine and fetches the sample studies. */
  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
  private static final Duration VERB_LIMIT = Duration.ofMinutes(5);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final Path data;
  private final boolean temporary;
  private final List<String> options;
  private Process launcher;

  private RunningWhole(Path data, boolean temporary, List<String> options) {
    this.data = data;
    this.temporary = temporary;
    this.options = List.copyOf(options);
    this.launcher = launch();
    try {
      awaitHealthy(START_LIMIT);
    } catch (AssertionError e) {
      launcher.destroy();
      throw e;
    }
  }

  private static final class Shared {
    static final RunningWhole INSTANCE = start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close));
    }
  }

  /** The one that all test classes of a run share; it stops when the test JVM ends. */
  public static RunningWhole shared() {
    return Shared.INSTANCE;
  }

  /** A new one in demo mode on a temporary data directory, deleted when closed. */
  public static RunningWhole start(String... options) {
    try {
      return new RunningWhole(
          Files.createTempDirectory("readledger-whole"), true, List.of(options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One on a data directory that stays. */
  public static RunningWhole on(Path data, String... options) {
    return new RunningWhole(data, false, List.of(options));
  }

  /** The folder that holds the {@code readledger} script. */
  public static Path checkout() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("readledger"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private Process launch() {
    List<String> words = new ArrayList<>(List.of("run", "--port", "0"));
    words.addAll(options);
    try {
      return builder(words)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder builder(List<String> words) {
    List<String> command = new ArrayList<>(List.of(checkout().resolve("readledger").toString()));
    command.addAll(words);
    command.addAll(List.of("--data", data.toString()));
    return new ProcessBuilder(command);
  }

  private Path logFile() {
    return data.resolveSibling(data.getFileName() + ".launcher.log");
  }

  /** The data directory. */
  public Path data() {
    return data;
  }

  /** The launcher's process. */
  public Process launcher() {
    return launcher;
  }

  /** What {@code status --json} says, asked now. */
  public JsonNode status() {
    return Json.parse(Json.line(StatusReport.of(DataDirectory.at(data)).json()));
  }

  /**
   * A verb that has ended.
   *
   * @param stdout its result
   */
  public record Finished(int exitCode, String stdout) {}

  /** Runs another verb on the same data to its end. */
  public Finished call(String... words) {
    try {
      Path out = Files.createTempFile("readledger-verb", ".out");
      Process verb =
          builder(List.of(words))
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
              .start();
      waitFor(verb, VERB_LIMIT);
      String text = Files.readString(out);
      Files.delete(out);
      return new Finished(verb.exitValue(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until everything is well again, at most two minutes. */
  public JsonNode awaitHealthy() {
    return awaitHealthy(RECOVERY_LIMIT);
  }

  private JsonNode awaitHealthy(Duration limit) {
    return await(limit, "everything well", status -> status.path("healthy").asBoolean());
  }

  /** Waits until the status satisfies a condition, at most two minutes. */
  public JsonNode await(String what, Predicate<JsonNode> condition) {
    return await(RECOVERY_LIMIT, what, condition);
  }

  private JsonNode await(Duration limit, String what, Predicate<JsonNode> condition) {
    Instant end = Instant.now().plus(limit);
    JsonNode status = status();
    while (!condition.test(status)) {
      if (!launcher.isAlive()) {
        throw new AssertionError("The launcher ended with " + launcher.exitValue() + "\n" + log());
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Not in time: " + what + "; " + status + "\n" + log());
      }
      pause(Duration.ofMillis(500));
      status = status();
    }
    return status;
  }

  /** What the launcher said. */
  public String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The web application's address, {@code http://localhost:PORT}. */
  public String url() {
    return status().path("url").asString();
  }

  /** The engine's RPC address. */
  public String rpc() {
    return status().path("rpc").path(0).asString();
  }

  /** The API token of the first demonstration persona with a role. */
  public String token(String role) {
    return persona(persona -> persona.path("role").asString().equals(role));
  }

  /** The API token of the demonstration persona with a name. */
  public String tokenOf(String name) {
    return persona(persona -> persona.path("name").asString().equals(name));
  }

  private String persona(Predicate<JsonNode> wanted) {
    return StreamSupport.stream(status().path("demo").path("personas").spliterator(), false)
        .filter(wanted)
        .map(persona -> persona.path("token").asString())
        .findFirst()
        .orElseThrow();
  }

  /** GET with a bearer token. */
  public HttpResponse<String> get(String path, String token) {
    return send(HttpRequest.newBuilder(URI.create(url() + path)).GET(), token);
  }

  /** POST of a JSON text with a bearer token. */
  public HttpResponse<String> post(String path, String json, String token) {
    return send(
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)),
        token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String token) {
    try {
      return HTTP.send(
          request
              .header("Authorization", "Bearer " + token)
              .timeout(Duration.ofSeconds(60))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** The process number of one process: engine-0, ledger-0, web, database or pacs. */
  public long pid(String name) {
    return processes(status())
        .filter(process -> process.path("name").asString().equals(name))
        .findFirst()
        .map(process -> process.path("pid").asLong())
        .orElseThrow();
  }

  /** Sends SIGKILL to one process and waits until the launcher has replaced it. */
  public void kill(String name) {
    victim(name).kill();
  }

  /** Looks a process up now, so that it can be killed at once later. */
  public Victim victim(String name) {
    return new Victim(name, pid(name));
  }

  /** One process of this whole. */
  public final class Victim {
    private final String name;
    private final long pid;

    private Victim(String name, long pid) {
      this.name = name;
      this.pid = pid;
    }

    /** Sends SIGKILL and waits until the launcher has replaced the process. */
    public void kill() {
      assertThat(ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly)).hasValue(true);
      await(
          name + " replaced",
          status ->
              processes(status)
                  .filter(process -> process.path("name").asString().equals(name))
                  .anyMatch(process -> process.path("pid").asLong() != pid));
    }
  }

  private static Stream<JsonNode> processes(JsonNode status) {
    return StreamSupport.stream(status.path("processes").spliterator(), false);
  }

  /** Kills the launcher alone; what it started may go on for a while. */
  public void killLauncher() {
    launcher.destroyForcibly();
    waitFor(launcher, STOP_LIMIT);
  }

  /** What kills the launcher and everything it started at once, as a power cut would. */
  public Runnable powerCut() {
    List<ProcessHandle> all =
        processes(status())
            .flatMap(process -> ProcessHandle.of(process.path("pid").asLong()).stream())
            .toList();
    return () -> {
      launcher.destroyForcibly();
      all.forEach(ProcessHandle::destroyForcibly);
      waitFor(launcher, STOP_LIMIT);
      all.forEach(process -> process.onExit().join());
    };
  }

  /** Starts again on the same data after a stop or a kill. */
  public void startAgain() {
    launcher = launch();
    awaitHealthy(START_LIMIT);
  }

  /** {@code ./readledger stop}. */
  public void stop() {
    call("stop");
    waitFor(launcher, STOP_LIMIT);
  }

  private static void waitFor(Process process, Duration limit) {
    try {
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("A process did not end in " + limit);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  /** Stops it, and deletes its data when that was temporary. */
  @Override
  public void close() {
    if (launcher.isAlive()) {
      launcher.destroy();
      waitFor(launcher, STOP_LIMIT);
    }
    if (temporary) {
      delete(data);
      delete(logFile());
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

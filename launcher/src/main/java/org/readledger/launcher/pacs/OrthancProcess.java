package org.readledger.launcher.pacs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A running Orthanc that listens on loopback only, asks for a password, and speaks DICOMweb but no
 * DIMSE.
 */
public final class OrthancProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  private final OrthancSettings settings;
  private final Process process;

  private OrthancProcess(OrthancSettings settings, Process process) {
    this.settings = settings;
    this.process = process;
  }

  /**
   * Starts an Orthanc on the storage of {@code directory} and waits until it answers.
   *
   * @throws IOException when none is installed or it does not answer in time; the message is for a
   *     person
   */
  public static OrthancProcess start(Path directory, String name)
      throws IOException, InterruptedException {
    OrthancInstallation installation =
        OrthancInstallation.find(System.getenv())
            .orElseThrow(() -> new IOException(OrthancInstallation.HOW_TO_INSTALL));
    OrthancSettings settings = OrthancSettings.prepare(directory, name, installation);
    Process process =
        new ProcessBuilder(settings.command(installation))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
            .start();
    OrthancProcess started = new OrthancProcess(settings, process);
    if (!started.awaitHealthy()) {
      started.close();
      throw new IOException("The demo PACS did not answer in time; its log says why.");
    }
    return started;
  }

  /** Where it is and how to enter. */
  public OrthancSettings settings() {
    return settings;
  }

  /** The operating system's process id. */
  public long pid() {
    return process.pid();
  }

  /** Orthanc's own REST interface. */
  public OrthancRest rest() {
    return new OrthancRest(settings);
  }

  /** Asks the process to end, and ends it after five seconds. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private boolean awaitHealthy() throws InterruptedException {
    Instant limit = Instant.now().plus(START_LIMIT);
    OrthancRest rest = rest();
    while (process.isAlive() && Instant.now().isBefore(limit)) {
      if (rest.isHealthy()) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  /** Runs a demo PACS with its sample studies until interrupted: {@code DIRECTORY [NAME]}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Path.of(arguments[0]);
    String name = arguments.length > 1 ? arguments[1] : "Demo PACS";
    OrthancProcess orthanc = start(directory, name);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> orthanc.process.destroy()));
    int loaded =
        SampleStudies.inDefaultCache(Map.copyOf(System.getenv()))
            .load(orthanc.rest(), SampleCatalogue.all());
    System.out.println(
        name
            + " answers at "
            + orthanc.settings().dicomWebRoot()
            + ", "
            + loaded
            + " new images loaded, user "
            + orthanc.settings().user());
    orthanc.process.waitFor();
  }
}

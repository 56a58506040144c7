package org.readledger.launcher.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.pacs.OrthancInstallation;
import org.readledger.launcher.pacs.OrthancRest;
import org.readledger.launcher.pacs.OrthancSettings;
import org.readledger.launcher.pacs.SampleCatalogue;
import org.readledger.launcher.pacs.SampleStudies;
import org.readledger.launcher.process.HttpProbe;
import org.readledger.launcher.process.ProcessKind;
import org.readledger.launcher.process.ProcessPlan;
import org.readledger.launcher.supervise.ProcessGroup;
import org.readledger.launcher.web.WebSettings;

/** The demonstration PACS: an Orthanc with real sample studies. */
record DemoPacs(OrthancInstallation installation, OrthancSettings settings) {
  private static final String NAME = "Demo PACS";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

  /** The PACS of a data directory; empty, and said, when Orthanc is not installed. */
  static Optional<DemoPacs> in(Path folder, Progress progress) {
    Optional<OrthancInstallation> installation =
        OrthancInstallation.find(Map.copyOf(System.getenv()));
    if (installation.isEmpty()) {
      progress.say(
          OrthancInstallation.HOW_TO_INSTALL
              + " Going on without a PACS: no study can be posted or opened.");
    }
    return installation.map(found -> prepare(folder, found));
  }

  private static DemoPacs prepare(Path folder, OrthancInstallation found) {
    try {
      return new DemoPacs(found, OrthancSettings.prepare(folder, NAME, found));
    } catch (IOException e) {
      throw Refusal.failed("The demo PACS could not be prepared: " + e.getMessage());
    }
  }

  /** What the web application is told. */
  WebSettings.Pacs access() {
    return new WebSettings.Pacs(
        settings.dicomWebRoot().toString(), settings.user(), settings.password());
  }

  ProcessGroup group() {
    return new ProcessGroup("the demo PACS", () -> {}, List.of(this::plan));
  }

  private ProcessPlan plan() {
    String credentials = settings.user() + ":" + settings.password();
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    return new ProcessPlan(
        "pacs",
        ProcessKind.PACS,
        settings.command(installation),
        Map.of(),
        settings.directory(),
        settings.dicomWebRoot().toString(),
        "Orthanc",
        new HttpProbe(settings.restRoot() + "/system", Map.of("Authorization", basic)),
        START_LIMIT,
        "TERM",
        STOP_LIMIT,
        Optional.empty());
  }

  /** Fills the archive with the sample studies it does not hold yet; says so when it cannot. */
  void load(Progress progress) {
    try {
      progress.say("Looking after the sample studies ...");
      int added =
          SampleStudies.inDefaultCache(Map.copyOf(System.getenv()))
              .load(new OrthancRest(settings), SampleCatalogue.all());
      if (added > 0) {
        progress.say("Loaded " + added + " images into the demo PACS.");
      }
    } catch (IOException e) {
      progress.say("The sample studies are not all there: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

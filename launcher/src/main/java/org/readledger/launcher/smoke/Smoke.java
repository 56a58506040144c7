package org.readledger.launcher.smoke;

import java.nio.file.Path;
import java.util.List;
import org.readledger.launcher.cli.Arguments;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.place.Checkout;
import org.readledger.launcher.place.DataDirectory;
import org.readledger.launcher.place.Json;
import org.readledger.launcher.status.StatusReport;

/** Walks the story against the instance that runs on a data directory. */
public final class Smoke {

  private Smoke() {}

  /** `[--data DIR] [--json]`; refuses when a step failed. */
  public static void main(String[] words) {
    var arguments = Arguments.parse(List.of(words));
    var data =
        DataDirectory.at(
            arguments
                .text("--data")
                .map(Path::of)
                .orElseGet(() -> Checkout.current().defaultData()));
    var report = StatusReport.of(data);
    if (!report.isRunning()) {
      throw Refusal.failed("Nothing runs here. Start it with ./readledger run, then try again.");
    }
    var steps = new Steps(System.out, arguments.has("--json"));
    var instance = Instance.of(Json.parse(Json.line(report.json())));
    try (instance) {
      new Story(instance, steps).walk();
    } catch (StoryStopped e) {
      steps.stopped(e.sentence());
    }
    if (steps.finish() > 0) {
      throw Refusal.failed("The smoke test found faults; see the steps above.");
    }
  }
}

package org.readledger.launcher.status;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.place.DataDirectory;
import org.readledger.launcher.place.Json;
import org.readledger.launcher.process.ProcessRecord;

/** Prints how everything is. */
public final class StatusVerb {
  private StatusVerb() {}

  /** Prints a table or JSON; the exit code is 0 when all is well, else 1. */
  public static int run(DataDirectory data, boolean json, PrintStream out) {
    StatusReport report = StatusReport.of(data);
    if (json) {
      out.println(Json.line(report.json()));
    } else if (report.isRunning()) {
      table(report, out);
    } else {
      throw Refusal.failed(
          "ReadLedger is not running on " + data.root() + ". Start it with ./readledger run.");
    }
    return report.isHealthy() ? 0 : Refusal.FAILED;
  }

  private static void table(StatusReport report, PrintStream out) {
    out.println(
        "ReadLedger at "
            + report.url().orElse("")
            + ": "
            + (report.isHealthy() ? "all is well" : "something is wrong"));
    out.println();
    out.printf(
        "%-10s %-9s %8s  %-14s %8s  %s%n", "process", "state", "pid", "version", "up", "address");
    for (StatusReport.Health health : report.processes()) {
      ProcessRecord process = health.process();
      out.printf(
          "%-10s %-9s %8d  %-14s %8s  %s%n",
          process.name(),
          health.healthy() ? "well" : "UNWELL",
          process.pid(),
          process.version(),
          spoken(Duration.between(process.since(), Instant.now())),
          process.address());
    }
    out.println();
    report
        .chain()
        .ifPresent(
            chain ->
                out.printf(
                    Locale.ROOT,
                    "chain %s at height %d, last block %.1f s ago%n",
                    chain.chainId(),
                    chain.height(),
                    StatusReport.age(chain).toMillis() / 1000.0));
    report
        .web()
        .ifPresent(
            web ->
                out.printf(
                    "read models %d blocks behind, %d open postings%n",
                    web.projectionLagBlocks(), web.openPostings()));
  }

  private static String spoken(Duration up) {
    if (up.toHours() > 0) {
      return up.toHours() + " h " + up.toMinutesPart() + " m";
    }
    return up.toMinutes() > 0 ? up.toMinutes() + " min" : up.toSeconds() + " s";
  }
}

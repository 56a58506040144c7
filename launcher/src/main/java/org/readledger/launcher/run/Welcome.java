package org.readledger.launcher.run;

import java.io.PrintStream;
import org.readledger.launcher.place.DataDirectory;
import org.readledger.launcher.place.Json;
import org.readledger.launcher.process.RunningProcesses;
import org.readledger.launcher.status.StatusReport;

/** What a person reads when everything runs. */
final class Welcome {
  private static final String TO_TRY =
      """

      What to try
        1. Sign in as an imaging centre and post a study from its PACS.
        2. Sign in as a reader in another window, claim it, open it, report and sign.
        3. Go back to the centre, accept the report, and follow the payment on the ledger page.

      ./readledger smoke walks that story by itself; ./readledger status tells how everything is.
      """;

  private Welcome() {}

  static void print(
      DataDirectory data, RunningProcesses.Whole whole, boolean json, PrintStream out) {
    StatusReport report = StatusReport.of(data);
    if (json) {
      out.println(Json.line(report.json()));
    } else {
      out.println();
      out.println("ReadLedger is running: " + whole.url());
      if (whole.demo()) {
        out.println();
        out.println("This is a demonstration. Sign in with one click as");
        report.personas().forEach(one -> out.printf("  %-42s %s%n", one.name(), one.role()));
        out.print(TO_TRY);
      }
      out.println();
      out.println("Everything is kept in " + data.root() + ". Ctrl-C stops it.");
    }
    out.flush();
  }
}

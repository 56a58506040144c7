package org.readledger.launcher.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.readledger.launcher.place.Checkout;
import org.readledger.launcher.place.JavaProgram;
import org.readledger.launcher.process.HttpProbe;
import org.readledger.launcher.process.ProcessKind;
import org.readledger.launcher.process.ProcessPlan;

/** How the web application is started and watched. */
public final class WebProcess {
  private static final String MAIN = "org.readledger.ui.ReadLedgerApplication";
  private static final Duration START_LIMIT = Duration.ofMinutes(4);

  /**
   * The first orderly end also writes the class-data archive, which takes a while on a busy
   * machine.
   */
  private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

  private static final List<String> OPTIONS = List.of("-Xms128m", "-Xmx1g", "-Xss512k");

  private WebProcess() {}

  /** A plan for one start. */
  public static ProcessPlan plan(Checkout checkout, WebSettings settings, Path folder) {
    return new ProcessPlan(
        "web",
        ProcessKind.WEB,
        JavaProgram.of(checkout, "ui").command(MAIN, OPTIONS, List.of()),
        settings.environment(),
        folder,
        settings.url(),
        Checkout.version(),
        new HttpProbe(settings.management() + "/actuator/health/readiness"),
        START_LIMIT,
        "TERM",
        STOP_LIMIT,
        Optional.empty());
  }
}

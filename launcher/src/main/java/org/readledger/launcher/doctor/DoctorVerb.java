package org.readledger.launcher.doctor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.pacs.OrthancInstallation;
import org.readledger.launcher.place.Checkout;
import org.readledger.launcher.place.DataDirectory;
import org.readledger.launcher.port.LoopbackPorts;

/** Looks at each need of this machine and says what is found or how to get it. */
public final class DoctorVerb {
  private static final long DISK_NEEDED = 4L * 1024 * 1024 * 1024;
  private static final List<Integer> USUAL_PORTS = List.of(8080, 8081, 26656, 26657, 26659, 54321);

  /** One need: whether it is met, whether the whole can do without it, and a sentence. */
  record Finding(String need, boolean met, boolean required, String sentence) {}

  private DoctorVerb() {}

  /** Prints one line a need; the exit code is 0 when nothing required is missing. */
  public static int run(Checkout checkout, DataDirectory data, PrintStream out) {
    List<Finding> findings =
        List.of(
            new Finding("JDK", true, true, System.getProperty("java.runtime.version")),
            program("Maven", true, "mvn", "--version", "sudo apt-get install maven"),
            program("Go", true, "go", "version", "install Go 1.25 or newer: it builds the engine"),
            orthanc(),
            program(
                "npm",
                false,
                "npm",
                "--version",
                "sudo apt-get install npm: it fetches the viewer"),
            program(
                "Chromium",
                false,
                "chromium",
                "--version",
                "sudo apt-get install chromium: the browser tests use it"),
            program(
                "nginx",
                false,
                "nginx",
                "-v",
                "sudo apt-get install nginx-light: bench imaging compares with it"),
            parentDeath(),
            disk(data),
            ports());
    for (Finding finding : findings) {
      String mark = finding.met() ? "ok" : finding.required() ? "MISSING" : "absent";
      out.printf("%-10s %-8s %s%n", finding.need(), mark, finding.sentence());
    }
    return findings.stream().allMatch(one -> one.met() || !one.required()) ? 0 : Refusal.FAILED;
  }

  private static Finding program(
      String need, boolean required, String command, String option, String howToGet) {
    try {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", "PATH=$PATH:/usr/sbin; " + command + " " + option)
              .redirectErrorStream(true)
              .start();
      List<String> lines = process.inputReader().lines().toList();
      boolean found = process.waitFor() == 0 && !lines.isEmpty();
      return new Finding(need, found, required, found ? plain(lines.getFirst()) : howToGet);
    } catch (IOException e) {
      return new Finding(need, false, required, howToGet);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Finding(need, false, required, "not asked: interrupted");
    }
  }

  private static String plain(String line) {
    return line.replaceAll("\\p{Cntrl}\\[[0-9;]*m", "");
  }

  private static Finding orthanc() {
    return OrthancInstallation.find(Map.copyOf(System.getenv()))
        .map(found -> new Finding("Orthanc", true, false, found.program().toString()))
        .orElseGet(() -> new Finding("Orthanc", false, false, OrthancInstallation.HOW_TO_INSTALL));
  }

  private static Finding parentDeath() {
    boolean there = Files.isExecutable(Path.of("/usr/bin/setpriv"));
    return new Finding(
        "setpriv",
        there,
        false,
        there
            ? "processes end with the launcher, even when it is killed"
            : "without util-linux, what a killed launcher leaves is ended at the next start");
  }

  private static Finding disk(DataDirectory data) {
    Path existing =
        Stream.iterate(Optional.of(data.root()), path -> path.map(Path::getParent))
            .map(Optional::orElseThrow)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      return new Finding(
          "disk",
          free > DISK_NEEDED,
          false,
          free / (1024 * 1024 * 1024) + " GiB free for " + data.root());
    } catch (IOException e) {
      return new Finding("disk", false, false, "free space is not known");
    }
  }

  private static Finding ports() {
    List<Integer> taken = USUAL_PORTS.stream().filter(port -> !LoopbackPorts.isFree(port)).toList();
    return new Finding(
        "ports",
        true,
        false,
        taken.isEmpty() ? "all usual ones are free" : "taken, will be replaced: " + taken);
  }
}

package org.readledger.launcher.run;

import java.util.Optional;
import org.readledger.launcher.cli.Arguments;
import org.readledger.launcher.cli.Refusal;

/**
 * What {@code run} was asked for.
 *
 * @param port wanted for people; empty for the usual one; 0 takes free ports for every listener
 * @param demo personas, a demonstration PACS and a seeded ledger
 */
public record RunRequest(Optional<Integer> port, boolean demo, boolean json) {
  private static final int HIGHEST_PORT = 65535;

  /** Reads the options. */
  public static RunRequest of(Arguments arguments) {
    if (arguments.number("--validators", 1, 4).orElse(1) != 1) {
      throw Refusal.misused(
          "Several validators on one machine are not available yet: run with one, or leave"
              + " --validators out.");
    }
    return new RunRequest(
        arguments.number("--port", 0, HIGHEST_PORT),
        !arguments.has("--no-demo"),
        arguments.has("--json"));
  }

  /** Whether every listener takes a free port. */
  public boolean anyPorts() {
    return port.filter(chosen -> chosen == 0).isPresent();
  }
}

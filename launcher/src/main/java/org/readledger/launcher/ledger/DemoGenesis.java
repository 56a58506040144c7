package org.readledger.launcher.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.place.Checkout;
import org.readledger.launcher.place.JavaProgram;
import org.readledger.launcher.place.Json;
import tools.jackson.databind.JsonNode;

/** Has the platform module write the ledger's first state and, in demo mode, the personas' keys. */
public final class DemoGenesis {
  private static final String MAIN = "org.readledger.platform.genesis.GenesisMain";

  private DemoGenesis() {}

  /** Runs the program and reads what it wrote. */
  public static JsonNode write(Checkout checkout, Path keys, boolean demo) {
    try {
      Path out = Files.createTempDirectory("readledger-genesis").resolve("app_state.json");
      List<String> arguments = new ArrayList<>();
      if (demo) {
        arguments.add("--demo");
      }
      arguments.addAll(List.of("--keys", keys.toString(), "--out", out.toString()));
      Process process =
          new ProcessBuilder(
                  JavaProgram.of(checkout, "ui")
                      .command(MAIN, List.of("-XX:TieredStopAtLevel=1"), arguments))
              .redirectErrorStream(true)
              .start();
      List<String> lines = process.inputReader().lines().toList();
      if (process.waitFor() != 0) {
        throw Refusal.failed("The ledger's first state could not be made: " + tail(lines));
      }
      JsonNode state = Json.parse(Files.readString(out));
      Files.delete(out);
      Files.delete(out.getParent());
      return state;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("Interrupted while making the ledger's first state.");
    }
  }

  private static String tail(List<String> lines) {
    return lines.isEmpty()
        ? "it said nothing"
        : String.join(" ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }
}

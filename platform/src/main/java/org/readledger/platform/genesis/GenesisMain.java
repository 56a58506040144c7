package org.readledger.platform.genesis;

import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes key files and the ledger's first state: {@code [--demo] --keys DIR --out FILE}. Keys that
 * are there already stay.
 */
public final class GenesisMain {

  private static final String USAGE = "Usage: [--demo] --keys DIR --out FILE";

  private GenesisMain() {}

  /** Exit code 0 when the file is written, 2 when the arguments are wrong, 1 when a file is. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.err));
  }

  static int run(String[] arguments, PrintStream progress) {
    var keys = option(arguments, "--keys");
    var out = option(arguments, "--out");
    if (keys.isEmpty() || out.isEmpty()) {
      progress.println(USAGE);
      return 2;
    }
    try {
      var folder = Path.of(keys.get());
      var demo = java.util.List.of(arguments).contains("--demo");
      var state = demo ? GenesisStates.demo(Cast.inFolder(folder)) : GenesisStates.market(folder);
      Files.writeString(Path.of(out.get()), JsonFormat.printer().print(state));
      return 0;
    } catch (IOException e) {
      progress.println("The ledger's first state could not be written: " + e.getMessage());
      return 1;
    }
  }

  private static Optional<String> option(String[] arguments, String name) {
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals(name)) {
        return Optional.of(arguments[i + 1]);
      }
    }
    return Optional.empty();
  }
}

package org.readledger.abci.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The engine's programs, built and cached by {@code abci-ledger/engine/build.sh}. */
final class EngineTools {

  private static final Path BUILD =
      Path.of("..", "engine", "build.sh").toAbsolutePath().normalize();

  private EngineTools() {}

  static Path program(String name) throws Exception {
    return Path.of(output(BUILD.toString())).resolve(name);
  }

  static Path goldens() throws Exception {
    return Path.of(output(BUILD.toString(), "--goldens"));
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(command)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The engine could not be built: see above.");
    }
    return output;
  }
}

package org.readledger.platform.testsystem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The CometBFT binary: from `READLEDGER_ENGINE_BIN`, or built and cached by `engine/build.sh`. */
final class EngineProgram {

  private EngineProgram() {}

  static Path locate() throws IOException, InterruptedException {
    var given = System.getenv("READLEDGER_ENGINE_BIN");
    var folder = given != null && !given.isEmpty() ? Path.of(given) : built();
    return folder.resolve("cometbft");
  }

  private static Path built() throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(List.of(script().toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var folder =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException("The engine could not be built; its own message stands above.");
    }
    return Path.of(folder);
  }

  private static Path script() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var script = at.resolve("abci-ledger/engine/build.sh");
      if (Files.exists(script)) {
        return script;
      }
    }
    throw new IOException("abci-ledger/engine/build.sh was not found above the working folder.");
  }
}

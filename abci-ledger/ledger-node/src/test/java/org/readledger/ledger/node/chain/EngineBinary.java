package org.readledger.ledger.node.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pinned engine, built by `abci-ledger/engine/build.sh` when it is not in the cache yet. */
final class EngineBinary {

  private EngineBinary() {}

  /** Path of the `cometbft` program. */
  static Path cometbft() {
    try {
      var build = script();
      var process =
          new ProcessBuilder("sh", build.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var folder =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("the engine could not be built");
      }
      return Path.of(folder, "cometbft");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while building the engine", e);
    }
  }

  private static Path script() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var script = folder.resolve("abci-ledger/engine/build.sh");
      if (Files.exists(script)) {
        return script;
      }
    }
    throw new IllegalStateException("abci-ledger/engine/build.sh is not above this folder");
  }
}

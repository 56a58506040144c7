package org.readledger.launcher.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readledger.launcher.cli.Progress;
import org.readledger.launcher.cli.Refusal;
import org.readledger.launcher.place.Checkout;

/**
 * The unmodified CometBFT binary.
 *
 * @param cometbft the program
 * @param version as pinned in the engine's Go module ({@code cometbft version} of v0.40.0 prints
 *     0.39.0)
 */
public record EngineBinary(Path cometbft, String version) {
  private static final String MODULE = "github.com/cometbft/cometbft ";

  /**
   * Builds the engine when its sources changed, and finds it. {@code READLEDGER_ENGINE_BIN} may
   * name a folder that already holds the binaries.
   */
  public static EngineBinary locate(Checkout checkout, Progress progress) {
    Path folder =
        Optional.ofNullable(System.getenv("READLEDGER_ENGINE_BIN"))
            .map(Path::of)
            .orElseGet(() -> build(checkout, progress));
    Path cometbft = folder.resolve("cometbft");
    if (!Files.isExecutable(cometbft)) {
      throw Refusal.failed("The engine's build left no program at " + cometbft + ".");
    }
    return new EngineBinary(cometbft, pinned(checkout));
  }

  private static Path build(Checkout checkout, Progress progress) {
    progress.say("Looking for the engine (CometBFT is built with Go when it is not there yet) ...");
    try {
      Path log = Files.createDirectories(checkout.root().resolve("target")).resolve("engine.log");
      Process build =
          new ProcessBuilder(List.of("bash", checkout.engineBuild().toString()))
              .directory(checkout.root().toFile())
              .redirectError(ProcessBuilder.Redirect.to(log.toFile()))
              .start();
      List<String> lines = build.inputReader().lines().toList();
      if (build.waitFor() != 0 || lines.isEmpty()) {
        throw Refusal.failed("The engine's build failed; its log is " + log + ".");
      }
      return checkout.root().resolve(lines.getLast().strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("Interrupted while building the engine.");
    }
  }

  private static String pinned(Checkout checkout) {
    try {
      if (!Files.exists(checkout.engineModule())) {
        return "unknown";
      }
      return Files.readAllLines(checkout.engineModule()).stream()
          .map(line -> line.replaceFirst("^\\s*(require\\s+)?", ""))
          .filter(line -> line.startsWith(MODULE))
          .map(line -> line.substring(MODULE.length()).replaceFirst("\\s.*", ""))
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a subcommand that ends by itself, its output discarded unless it fails. */
  void call(Path home, String... words) {
    List<String> command = new ArrayList<>(List.of(cometbft.toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--home", home.toString()));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      List<String> lines = process.inputReader().lines().toList();
      if (process.waitFor() != 0) {
        throw Refusal.failed("cometbft " + words[0] + " failed: " + String.join(" ", lines));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("Interrupted while preparing the engine.");
    }
  }
}

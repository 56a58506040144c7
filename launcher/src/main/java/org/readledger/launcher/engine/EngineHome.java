package org.readledger.launcher.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.readledger.launcher.place.DataDirectory;
import tools.jackson.databind.JsonNode;

/**
 * CometBFT's home: keys, genesis, configuration, data.
 *
 * @param path the folder given to {@code --home}
 */
public record EngineHome(Path path) {

  /** Whether a chain has been founded here. */
  public boolean exists() {
    return Files.exists(genesis());
  }

  /** The chain's id. */
  public String chainId() {
    return GenesisDocument.chainId(genesis());
  }

  private Path genesis() {
    return path.resolve("config/genesis.json");
  }

  /**
   * Founds a chain: the home appears complete or not at all, so that an interrupted first start is
   * simply made again.
   */
  public void found(EngineBinary engine, boolean demo, Supplier<JsonNode> applicationState) {
    Path draft = path.resolveSibling(path.getFileName() + ".draft");
    delete(draft);
    DataDirectory.ownFolder(draft);
    engine.call(draft, "init");
    GenesisDocument.complete(
        draft.resolve("config/genesis.json"),
        GenesisDocument.newChainId(demo),
        applicationState.get());
    try {
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

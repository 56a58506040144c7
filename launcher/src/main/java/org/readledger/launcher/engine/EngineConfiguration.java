package org.readledger.launcher.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes {@code config.toml} for a single validator that answers as fast as one disk allows. Keys
 * that are not named keep the engine's defaults.
 */
public final class EngineConfiguration {
  private static final String TEMPLATE = "single-validator.toml";

  private EngineConfiguration() {}

  /** Writes the file into an engine's home. */
  public static void write(Path home, EngineAddresses addresses, boolean jsonLog) {
    String text =
        template()
            .replace("{application}", addresses.application())
            .replace("{log_format}", jsonLog ? "json" : "plain")
            .replace("{rpc_port}", Integer.toString(addresses.rpcPort()))
            .replace("{peer_port}", Integer.toString(addresses.peerPort()));
    try {
      Files.writeString(home.resolve("config").resolve("config.toml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String template() {
    try (InputStream in =
        Objects.requireNonNull(EngineConfiguration.class.getResourceAsStream(TEMPLATE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.readledger.launcher.engine;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.readledger.launcher.place.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes the genesis file that {@code cometbft init} wrote: our chain id, consensus parameters
 * and application state; the validator it made stays.
 */
final class GenesisDocument {
  private static final long BLOCK_BYTES = 2L * 1024 * 1024;
  private static final long EVIDENCE_BYTES = 256L * 1024;

  /** Evidence counts until both limits have passed (CometBFT advisory ASA-2024-004). */
  private static final long EVIDENCE_BLOCKS = 1_000_000;

  private static final long EVIDENCE_NANOS = 720L * 3600 * 1_000_000_000;
  private static final long APPLICATION_VERSION = 1;
  private static final int CHAIN_ID_BYTES = 3;

  private GenesisDocument() {}

  /**
   * A chain id nobody else has: {@code readledger-demo-} or {@code readledger-} and six hex digits.
   */
  static String newChainId(boolean demo) {
    byte[] random = new byte[CHAIN_ID_BYTES];
    new SecureRandom().nextBytes(random);
    return (demo ? "readledger-demo-" : "readledger-") + HexFormat.of().formatHex(random);
  }

  /** Rewrites the file with the given chain id and application state. */
  static void complete(Path file, String chainId, JsonNode applicationState) {
    ObjectNode genesis = Json.read(file, ObjectNode.class);
    genesis.put("chain_id", chainId);
    ObjectNode parameters = genesis.withObject("/consensus_params");
    parameters
        .withObject("/block")
        .put("max_bytes", Long.toString(BLOCK_BYTES))
        .put("max_gas", "-1");
    parameters
        .withObject("/evidence")
        .put("max_age_num_blocks", Long.toString(EVIDENCE_BLOCKS))
        .put("max_age_duration", Long.toString(EVIDENCE_NANOS))
        .put("max_bytes", Long.toString(EVIDENCE_BYTES));
    parameters.withObject("/version").put("app", Long.toString(APPLICATION_VERSION));
    parameters.withObject("/abci").put("vote_extensions_enable_height", "0");
    genesis.set("app_state", applicationState);
    Json.replace(file, genesis);
  }

  /** The chain id in a genesis file. */
  static String chainId(Path file) {
    return Json.read(file, ObjectNode.class).path("chain_id").asString();
  }
}

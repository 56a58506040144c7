package org.readledger.launcher.bench;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An application that a single validator can run on, and the transactions to load it with. */
public interface BenchTarget {

  /** As the report names it. */
  String name();

  /**
   * The {@code app_state} of its genesis.
   *
   * @param folder of its own, empty
   */
  JsonNode genesis(Path folder);

  /**
   * The command that serves the application.
   *
   * @param address ABCI address to listen on
   * @param folder of its own
   */
  List<String> command(String address, Path folder);

  /**
   * Valid transactions that it has never been given before.
   *
   * @param chainId the chain they are for
   * @param count how many
   */
  List<byte[]> transactions(String chainId, int count);
}

package org.readledger.platform.config;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The contract with whoever starts this instance; see `READLEDGER_*` in the launcher.
 *
 * @param rpc the node beside this instance
 * @param data folder for what must outlive this process outside the database
 * @param keys folder of key files
 * @param demo whether demo personas may sign in and their keys lie in the key folder
 * @param web limits of the web tier
 */
@ConfigurationProperties("readledger")
public record ReadLedgerProperties(Rpc rpc, Path data, Path keys, boolean demo, Web web) {

  /**
   * The node.
   *
   * @param url address of the engine's RPC
   */
  public record Rpc(URI url) {}

  /**
   * Limits.
   *
   * @param maxBodyBytes largest request body in bytes
   */
  public record Web(long maxBodyBytes) {}
}

package org.readledger.launcher.engine;

/**
 * Where an engine listens and where its application does.
 *
 * @param rpcPort JSON-RPC, loopback
 * @param peerPort other engines, loopback
 * @param application the ledger node's ABCI address: {@code unix:///path} or {@code
 *     tcp://host:port}
 */
public record EngineAddresses(int rpcPort, int peerPort, String application) {

  /** The RPC address as clients use it. */
  public String rpcUrl() {
    return "http://127.0.0.1:" + rpcPort;
  }
}

package org.readledger.abci;

/**
 * What a connection is used for, told by its first request other than Echo and Flush. CometBFT
 * opens one of each; nothing on the wire names them.
 */
public enum ConnectionKind {
  /** Blocks: the only calls that change state. */
  CONSENSUS,
  /** CheckTx. */
  MEMPOOL,
  /** Info and Query. */
  QUERY,
  /** Snapshots for state sync. */
  SNAPSHOT,
  /** Nothing but Echo and Flush so far. */
  UNKNOWN
}

package org.readledger.abci;

import org.readledger.abci.proto.Request;

/** The methods of ABCI 2.0 by the name they have in the specification. */
public enum AbciMethod {
  ECHO("Echo", ConnectionKind.UNKNOWN),
  FLUSH("Flush", ConnectionKind.UNKNOWN),
  INFO("Info", ConnectionKind.QUERY),
  QUERY("Query", ConnectionKind.QUERY),
  CHECK_TX("CheckTx", ConnectionKind.MEMPOOL),
  INSERT_TX("InsertTx", ConnectionKind.MEMPOOL),
  REAP_TXS("ReapTxs", ConnectionKind.MEMPOOL),
  INIT_CHAIN("InitChain", ConnectionKind.CONSENSUS),
  PREPARE_PROPOSAL("PrepareProposal", ConnectionKind.CONSENSUS),
  PROCESS_PROPOSAL("ProcessProposal", ConnectionKind.CONSENSUS),
  EXTEND_VOTE("ExtendVote", ConnectionKind.CONSENSUS),
  VERIFY_VOTE_EXTENSION("VerifyVoteExtension", ConnectionKind.CONSENSUS),
  FINALIZE_BLOCK("FinalizeBlock", ConnectionKind.CONSENSUS),
  COMMIT("Commit", ConnectionKind.CONSENSUS),
  LIST_SNAPSHOTS("ListSnapshots", ConnectionKind.SNAPSHOT),
  OFFER_SNAPSHOT("OfferSnapshot", ConnectionKind.SNAPSHOT),
  LOAD_SNAPSHOT_CHUNK("LoadSnapshotChunk", ConnectionKind.SNAPSHOT),
  APPLY_SNAPSHOT_CHUNK("ApplySnapshotChunk", ConnectionKind.SNAPSHOT);

  private final String specName;
  private final ConnectionKind connection;

  AbciMethod(String specName, ConnectionKind connection) {
    this.specName = specName;
    this.connection = connection;
  }

  /** The name in the ABCI specification, for example {@code FinalizeBlock}. */
  public String specName() {
    return specName;
  }

  /** The connection on which CometBFT sends this method; UNKNOWN for those it sends on all. */
  public ConnectionKind connection() {
    return connection;
  }

  /**
   * The method a request calls.
   *
   * @param request with its oneof set
   * @throws IllegalArgumentException when the request calls no method known here
   */
  public static AbciMethod of(Request request) {
    return switch (request.getValueCase()) {
      case ECHO -> ECHO;
      case FLUSH -> FLUSH;
      case INFO -> INFO;
      case QUERY -> QUERY;
      case CHECK_TX -> CHECK_TX;
      case INSERT_TX -> INSERT_TX;
      case REAP_TXS -> REAP_TXS;
      case INIT_CHAIN -> INIT_CHAIN;
      case PREPARE_PROPOSAL -> PREPARE_PROPOSAL;
      case PROCESS_PROPOSAL -> PROCESS_PROPOSAL;
      case EXTEND_VOTE -> EXTEND_VOTE;
      case VERIFY_VOTE_EXTENSION -> VERIFY_VOTE_EXTENSION;
      case FINALIZE_BLOCK -> FINALIZE_BLOCK;
      case COMMIT -> COMMIT;
      case LIST_SNAPSHOTS -> LIST_SNAPSHOTS;
      case OFFER_SNAPSHOT -> OFFER_SNAPSHOT;
      case LOAD_SNAPSHOT_CHUNK -> LOAD_SNAPSHOT_CHUNK;
      case APPLY_SNAPSHOT_CHUNK -> APPLY_SNAPSHOT_CHUNK;
      case VALUE_NOT_SET ->
          throw new IllegalArgumentException("the request calls no method of ABCI 2.0");
    };
  }
}

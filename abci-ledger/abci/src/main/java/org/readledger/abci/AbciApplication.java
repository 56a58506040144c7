package org.readledger.abci;

import org.readledger.abci.handler.ApplySnapshotChunkHandler;
import org.readledger.abci.handler.CheckTxHandler;
import org.readledger.abci.handler.CommitHandler;
import org.readledger.abci.handler.ExtendVoteHandler;
import org.readledger.abci.handler.FinalizeBlockHandler;
import org.readledger.abci.handler.InfoHandler;
import org.readledger.abci.handler.InitChainHandler;
import org.readledger.abci.handler.InsertTxHandler;
import org.readledger.abci.handler.ListSnapshotsHandler;
import org.readledger.abci.handler.LoadSnapshotChunkHandler;
import org.readledger.abci.handler.OfferSnapshotHandler;
import org.readledger.abci.handler.PrepareProposalHandler;
import org.readledger.abci.handler.ProcessProposalHandler;
import org.readledger.abci.handler.QueryHandler;
import org.readledger.abci.handler.ReapTxsHandler;
import org.readledger.abci.handler.VerifyVoteExtensionHandler;
import org.readledger.abci.proto.RequestApplySnapshotChunk;
import org.readledger.abci.proto.RequestCheckTx;
import org.readledger.abci.proto.RequestExtendVote;
import org.readledger.abci.proto.RequestInsertTx;
import org.readledger.abci.proto.RequestListSnapshots;
import org.readledger.abci.proto.RequestLoadSnapshotChunk;
import org.readledger.abci.proto.RequestOfferSnapshot;
import org.readledger.abci.proto.RequestReapTxs;
import org.readledger.abci.proto.RequestVerifyVoteExtension;
import org.readledger.abci.proto.ResponseApplySnapshotChunk;
import org.readledger.abci.proto.ResponseExtendVote;
import org.readledger.abci.proto.ResponseInsertTx;
import org.readledger.abci.proto.ResponseListSnapshots;
import org.readledger.abci.proto.ResponseLoadSnapshotChunk;
import org.readledger.abci.proto.ResponseOfferSnapshot;
import org.readledger.abci.proto.ResponseReapTxs;
import org.readledger.abci.proto.ResponseVerifyVoteExtension;

/**
 * A replicated state machine behind a CometBFT engine (ABCI 2.0). Eight methods have no safe
 * default and must be written; the others default to "this application has none".
 *
 * <p>Threads: InitChain, PrepareProposal, ProcessProposal, ExtendVote, VerifyVoteExtension,
 * FinalizeBlock, Commit, OfferSnapshot and ApplySnapshotChunk never overlap each other. CheckTx
 * calls never overlap each other nor Commit, but do run beside the rest. Info, Query, ListSnapshots
 * and LoadSnapshotChunk run concurrently with everything and must read committed, immutable state.
 *
 * <p>An exception out of any method means that the application cannot go on: the engine is told and
 * stops its node. Bad transactions and bad queries are answered with a code instead.
 */
public interface AbciApplication
    extends InfoHandler,
        InitChainHandler,
        CheckTxHandler,
        PrepareProposalHandler,
        ProcessProposalHandler,
        FinalizeBlockHandler,
        CommitHandler,
        QueryHandler,
        ExtendVoteHandler,
        VerifyVoteExtensionHandler,
        ListSnapshotsHandler,
        OfferSnapshotHandler,
        LoadSnapshotChunkHandler,
        ApplySnapshotChunkHandler,
        InsertTxHandler,
        ReapTxsHandler {

  /**
   * The part of CheckTx that depends on nothing but the transaction's bytes, such as decoding and
   * signature checks. It runs ahead of earlier answers on several threads at once (see {@link
   * AbciServerOptions#checkTxWorkers}); the step it returns then runs like {@link #checkTx}: one at
   * a time, in order of arrival, never during Commit. By default all the work is in that step.
   *
   * @param request as the engine sent it
   * @return what remains to be done in order, with whatever was found out ahead
   */
  default CheckTxStep prepareCheckTx(RequestCheckTx request) {
    return () -> checkTx(request);
  }

  /**
   * Tells that a connection ended. When it was the consensus connection, the engine is gone: what
   * was finalized but not committed must be forgotten, for the next engine will finalize it again.
   * Runs exclusively of the calls that change state.
   *
   * @param kind what the connection had been used for
   */
  default void connectionClosed(ConnectionKind kind) {}

  @Override
  default ResponseExtendVote extendVote(RequestExtendVote request) {
    return ResponseExtendVote.getDefaultInstance();
  }

  /**
   * Accepts exactly the empty extension, which is all that {@link #extendVote} gives by default.
   */
  @Override
  default ResponseVerifyVoteExtension verifyVoteExtension(RequestVerifyVoteExtension request) {
    return ResponseVerifyVoteExtension.newBuilder()
        .setStatus(
            request.getVoteExtension().isEmpty()
                ? ResponseVerifyVoteExtension.VerifyStatus.ACCEPT
                : ResponseVerifyVoteExtension.VerifyStatus.REJECT)
        .build();
  }

  @Override
  default ResponseListSnapshots listSnapshots(RequestListSnapshots request) {
    return ResponseListSnapshots.getDefaultInstance();
  }

  @Override
  default ResponseOfferSnapshot offerSnapshot(RequestOfferSnapshot request) {
    return ResponseOfferSnapshot.newBuilder()
        .setResult(ResponseOfferSnapshot.Result.REJECT_FORMAT)
        .build();
  }

  @Override
  default ResponseLoadSnapshotChunk loadSnapshotChunk(RequestLoadSnapshotChunk request) {
    return ResponseLoadSnapshotChunk.getDefaultInstance();
  }

  @Override
  default ResponseApplySnapshotChunk applySnapshotChunk(RequestApplySnapshotChunk request) {
    return ResponseApplySnapshotChunk.newBuilder()
        .setResult(ResponseApplySnapshotChunk.Result.ABORT)
        .build();
  }

  /** Stops the node: only an engine set to {@code mempool.type = "app"} asks this. */
  @Override
  default ResponseInsertTx insertTx(RequestInsertTx request) {
    throw new UnsupportedOperationException(
        "this application keeps no mempool of its own: set mempool.type to \"flood\"");
  }

  /** Stops the node: only an engine set to {@code mempool.type = "app"} asks this. */
  @Override
  default ResponseReapTxs reapTxs(RequestReapTxs request) {
    throw new UnsupportedOperationException(
        "this application keeps no mempool of its own: set mempool.type to \"flood\"");
  }
}

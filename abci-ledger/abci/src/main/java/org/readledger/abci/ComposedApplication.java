package org.readledger.abci;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readledger.abci.handler.AbciHandler;
import org.readledger.abci.handler.ApplySnapshotChunkHandler;
import org.readledger.abci.handler.CheckTxHandler;
import org.readledger.abci.handler.CommitHandler;
import org.readledger.abci.handler.ExtendVoteHandler;
import org.readledger.abci.handler.FinalizeBlockHandler;
import org.readledger.abci.handler.InfoHandler;
import org.readledger.abci.handler.InitChainHandler;
import org.readledger.abci.handler.ListSnapshotsHandler;
import org.readledger.abci.handler.LoadSnapshotChunkHandler;
import org.readledger.abci.handler.OfferSnapshotHandler;
import org.readledger.abci.handler.PrepareProposalHandler;
import org.readledger.abci.handler.ProcessProposalHandler;
import org.readledger.abci.handler.QueryHandler;
import org.readledger.abci.handler.VerifyVoteExtensionHandler;
import org.readledger.abci.proto.RequestApplySnapshotChunk;
import org.readledger.abci.proto.RequestCheckTx;
import org.readledger.abci.proto.RequestCommit;
import org.readledger.abci.proto.RequestExtendVote;
import org.readledger.abci.proto.RequestFinalizeBlock;
import org.readledger.abci.proto.RequestInfo;
import org.readledger.abci.proto.RequestInitChain;
import org.readledger.abci.proto.RequestListSnapshots;
import org.readledger.abci.proto.RequestLoadSnapshotChunk;
import org.readledger.abci.proto.RequestOfferSnapshot;
import org.readledger.abci.proto.RequestPrepareProposal;
import org.readledger.abci.proto.RequestProcessProposal;
import org.readledger.abci.proto.RequestQuery;
import org.readledger.abci.proto.RequestVerifyVoteExtension;
import org.readledger.abci.proto.ResponseApplySnapshotChunk;
import org.readledger.abci.proto.ResponseCheckTx;
import org.readledger.abci.proto.ResponseCommit;
import org.readledger.abci.proto.ResponseExtendVote;
import org.readledger.abci.proto.ResponseFinalizeBlock;
import org.readledger.abci.proto.ResponseInfo;
import org.readledger.abci.proto.ResponseInitChain;
import org.readledger.abci.proto.ResponseListSnapshots;
import org.readledger.abci.proto.ResponseLoadSnapshotChunk;
import org.readledger.abci.proto.ResponseOfferSnapshot;
import org.readledger.abci.proto.ResponsePrepareProposal;
import org.readledger.abci.proto.ResponseProcessProposal;
import org.readledger.abci.proto.ResponseQuery;
import org.readledger.abci.proto.ResponseVerifyVoteExtension;

/** An application whose methods are answered by parts: see {@link AbciApplicationBuilder}. */
final class ComposedApplication implements AbciApplication {

  private final InfoHandler info;
  private final InitChainHandler initChain;
  private final CheckTxHandler checkTx;
  private final PrepareProposalHandler prepareProposal;
  private final ProcessProposalHandler processProposal;
  private final FinalizeBlockHandler finalizeBlock;
  private final CommitHandler commit;
  private final QueryHandler query;
  private final @Nullable ExtendVoteHandler extendVote;
  private final @Nullable VerifyVoteExtensionHandler verifyVoteExtension;
  private final @Nullable ListSnapshotsHandler listSnapshots;
  private final @Nullable OfferSnapshotHandler offerSnapshot;
  private final @Nullable LoadSnapshotChunkHandler loadSnapshotChunk;
  private final @Nullable ApplySnapshotChunkHandler applySnapshotChunk;

  ComposedApplication(Map<AbciMethod, AbciHandler> parts) {
    info = (InfoHandler) mandatory(parts, AbciMethod.INFO);
    initChain = (InitChainHandler) mandatory(parts, AbciMethod.INIT_CHAIN);
    checkTx = (CheckTxHandler) mandatory(parts, AbciMethod.CHECK_TX);
    prepareProposal = (PrepareProposalHandler) mandatory(parts, AbciMethod.PREPARE_PROPOSAL);
    processProposal = (ProcessProposalHandler) mandatory(parts, AbciMethod.PROCESS_PROPOSAL);
    finalizeBlock = (FinalizeBlockHandler) mandatory(parts, AbciMethod.FINALIZE_BLOCK);
    commit = (CommitHandler) mandatory(parts, AbciMethod.COMMIT);
    query = (QueryHandler) mandatory(parts, AbciMethod.QUERY);
    extendVote = (ExtendVoteHandler) parts.get(AbciMethod.EXTEND_VOTE);
    verifyVoteExtension = (VerifyVoteExtensionHandler) parts.get(AbciMethod.VERIFY_VOTE_EXTENSION);
    listSnapshots = (ListSnapshotsHandler) parts.get(AbciMethod.LIST_SNAPSHOTS);
    offerSnapshot = (OfferSnapshotHandler) parts.get(AbciMethod.OFFER_SNAPSHOT);
    loadSnapshotChunk = (LoadSnapshotChunkHandler) parts.get(AbciMethod.LOAD_SNAPSHOT_CHUNK);
    applySnapshotChunk = (ApplySnapshotChunkHandler) parts.get(AbciMethod.APPLY_SNAPSHOT_CHUNK);
  }

  private static AbciHandler mandatory(Map<AbciMethod, AbciHandler> parts, AbciMethod method) {
    return Objects.requireNonNull(parts.get(method), method.specName());
  }

  @Override
  public ResponseInfo info(RequestInfo request) {
    return info.info(request);
  }

  @Override
  public ResponseInitChain initChain(RequestInitChain request) {
    return initChain.initChain(request);
  }

  @Override
  public ResponseCheckTx checkTx(RequestCheckTx request) {
    return checkTx.checkTx(request);
  }

  @Override
  public ResponsePrepareProposal prepareProposal(RequestPrepareProposal request) {
    return prepareProposal.prepareProposal(request);
  }

  @Override
  public ResponseProcessProposal processProposal(RequestProcessProposal request) {
    return processProposal.processProposal(request);
  }

  @Override
  public ResponseFinalizeBlock finalizeBlock(RequestFinalizeBlock request) {
    return finalizeBlock.finalizeBlock(request);
  }

  @Override
  public ResponseCommit commit(RequestCommit request) {
    return commit.commit(request);
  }

  @Override
  public ResponseQuery query(RequestQuery request) {
    return query.query(request);
  }

  @Override
  public ResponseExtendVote extendVote(RequestExtendVote request) {
    return extendVote == null
        ? AbciApplication.super.extendVote(request)
        : extendVote.extendVote(request);
  }

  @Override
  public ResponseVerifyVoteExtension verifyVoteExtension(RequestVerifyVoteExtension request) {
    return verifyVoteExtension == null
        ? AbciApplication.super.verifyVoteExtension(request)
        : verifyVoteExtension.verifyVoteExtension(request);
  }

  @Override
  public ResponseListSnapshots listSnapshots(RequestListSnapshots request) {
    return listSnapshots == null
        ? AbciApplication.super.listSnapshots(request)
        : listSnapshots.listSnapshots(request);
  }

  @Override
  public ResponseOfferSnapshot offerSnapshot(RequestOfferSnapshot request) {
    return offerSnapshot == null
        ? AbciApplication.super.offerSnapshot(request)
        : offerSnapshot.offerSnapshot(request);
  }

  @Override
  public ResponseLoadSnapshotChunk loadSnapshotChunk(RequestLoadSnapshotChunk request) {
    return loadSnapshotChunk == null
        ? AbciApplication.super.loadSnapshotChunk(request)
        : loadSnapshotChunk.loadSnapshotChunk(request);
  }

  @Override
  public ResponseApplySnapshotChunk applySnapshotChunk(RequestApplySnapshotChunk request) {
    return applySnapshotChunk == null
        ? AbciApplication.super.applySnapshotChunk(request)
        : applySnapshotChunk.applySnapshotChunk(request);
  }
}

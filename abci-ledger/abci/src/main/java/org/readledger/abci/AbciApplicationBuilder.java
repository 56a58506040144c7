package org.readledger.abci;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/**
 * Composes an {@link AbciApplication} of parts that each answer some methods. {@link #build}
 * refuses to make an application that lacks a mandatory method: nothing ever answers OK by default.
 */
public final class AbciApplicationBuilder {

  private final Map<AbciMethod, AbciHandler> handlers = new EnumMap<>(AbciMethod.class);

  /**
   * Takes every method that a part answers.
   *
   * @param part implements one or several interfaces of {@code org.readledger.abci.handler}
   * @throws IllegalArgumentException when the part answers no method, or one that is already
   *     answered
   */
  public AbciApplicationBuilder register(AbciHandler part) {
    boolean used = false;
    for (HandlerType type : HandlerType.values()) {
      if (type.handler.isInstance(part)) {
        put(type.method, part);
        used = true;
      }
    }
    if (!used) {
      throw new IllegalArgumentException(
          part.getClass().getName() + " answers no ABCI method that can be registered.");
    }
    return this;
  }

  /** Answers Info. */
  public AbciApplicationBuilder info(InfoHandler handler) {
    return put(AbciMethod.INFO, handler);
  }

  /** Answers InitChain. */
  public AbciApplicationBuilder initChain(InitChainHandler handler) {
    return put(AbciMethod.INIT_CHAIN, handler);
  }

  /** Answers CheckTx. */
  public AbciApplicationBuilder checkTx(CheckTxHandler handler) {
    return put(AbciMethod.CHECK_TX, handler);
  }

  /** Answers PrepareProposal. */
  public AbciApplicationBuilder prepareProposal(PrepareProposalHandler handler) {
    return put(AbciMethod.PREPARE_PROPOSAL, handler);
  }

  /** Answers ProcessProposal. */
  public AbciApplicationBuilder processProposal(ProcessProposalHandler handler) {
    return put(AbciMethod.PROCESS_PROPOSAL, handler);
  }

  /** Answers FinalizeBlock. */
  public AbciApplicationBuilder finalizeBlock(FinalizeBlockHandler handler) {
    return put(AbciMethod.FINALIZE_BLOCK, handler);
  }

  /** Answers Commit. */
  public AbciApplicationBuilder commit(CommitHandler handler) {
    return put(AbciMethod.COMMIT, handler);
  }

  /** Answers Query. */
  public AbciApplicationBuilder query(QueryHandler handler) {
    return put(AbciMethod.QUERY, handler);
  }

  /** Answers ExtendVote. */
  public AbciApplicationBuilder extendVote(ExtendVoteHandler handler) {
    return put(AbciMethod.EXTEND_VOTE, handler);
  }

  /** Answers VerifyVoteExtension. */
  public AbciApplicationBuilder verifyVoteExtension(VerifyVoteExtensionHandler handler) {
    return put(AbciMethod.VERIFY_VOTE_EXTENSION, handler);
  }

  /** Answers ListSnapshots. */
  public AbciApplicationBuilder listSnapshots(ListSnapshotsHandler handler) {
    return put(AbciMethod.LIST_SNAPSHOTS, handler);
  }

  /** Answers OfferSnapshot. */
  public AbciApplicationBuilder offerSnapshot(OfferSnapshotHandler handler) {
    return put(AbciMethod.OFFER_SNAPSHOT, handler);
  }

  /** Answers LoadSnapshotChunk. */
  public AbciApplicationBuilder loadSnapshotChunk(LoadSnapshotChunkHandler handler) {
    return put(AbciMethod.LOAD_SNAPSHOT_CHUNK, handler);
  }

  /** Answers ApplySnapshotChunk. */
  public AbciApplicationBuilder applySnapshotChunk(ApplySnapshotChunkHandler handler) {
    return put(AbciMethod.APPLY_SNAPSHOT_CHUNK, handler);
  }

  /**
   * The application of all parts.
   *
   * @throws IllegalStateException with a sentence naming each mandatory method that nothing answers
   */
  public AbciApplication build() {
    String missing =
        Stream.of(HandlerType.values())
            .filter(type -> type.mandatory && !handlers.containsKey(type.method))
            .map(type -> type.method.specName())
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "The ABCI application cannot start: nothing answers " + missing + ".");
    }
    return new ComposedApplication(handlers);
  }

  private AbciApplicationBuilder put(AbciMethod method, AbciHandler handler) {
    if (handlers.putIfAbsent(method, handler) != null) {
      throw new IllegalArgumentException(
          "Two parts of the ABCI application answer " + method.specName() + ".");
    }
    return this;
  }

  private enum HandlerType {
    INFO(AbciMethod.INFO, InfoHandler.class, true),
    INIT_CHAIN(AbciMethod.INIT_CHAIN, InitChainHandler.class, true),
    CHECK_TX(AbciMethod.CHECK_TX, CheckTxHandler.class, true),
    PREPARE_PROPOSAL(AbciMethod.PREPARE_PROPOSAL, PrepareProposalHandler.class, true),
    PROCESS_PROPOSAL(AbciMethod.PROCESS_PROPOSAL, ProcessProposalHandler.class, true),
    FINALIZE_BLOCK(AbciMethod.FINALIZE_BLOCK, FinalizeBlockHandler.class, true),
    COMMIT(AbciMethod.COMMIT, CommitHandler.class, true),
    QUERY(AbciMethod.QUERY, QueryHandler.class, true),
    EXTEND_VOTE(AbciMethod.EXTEND_VOTE, ExtendVoteHandler.class, false),
    VERIFY_VOTE_EXTENSION(
        AbciMethod.VERIFY_VOTE_EXTENSION, VerifyVoteExtensionHandler.class, false),
    LIST_SNAPSHOTS(AbciMethod.LIST_SNAPSHOTS, ListSnapshotsHandler.class, false),
    OFFER_SNAPSHOT(AbciMethod.OFFER_SNAPSHOT, OfferSnapshotHandler.class, false),
    LOAD_SNAPSHOT_CHUNK(AbciMethod.LOAD_SNAPSHOT_CHUNK, LoadSnapshotChunkHandler.class, false),
    APPLY_SNAPSHOT_CHUNK(AbciMethod.APPLY_SNAPSHOT_CHUNK, ApplySnapshotChunkHandler.class, false);

    private final AbciMethod method;
    private final Class<? extends AbciHandler> handler;
    private final boolean mandatory;

    HandlerType(AbciMethod method, Class<? extends AbciHandler> handler, boolean mandatory) {
      this.method = method;
      this.handler = handler;
      this.mandatory = mandatory;
    }
  }
}

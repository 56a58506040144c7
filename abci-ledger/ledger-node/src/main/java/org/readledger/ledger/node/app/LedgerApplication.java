package org.readledger.ledger.node.app;

import com.google.protobuf.ByteString;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.readledger.abci.AbciApplication;
import org.readledger.abci.CheckTxStep;
import org.readledger.abci.ConnectionKind;
import org.readledger.abci.proto.CheckTxType;
import org.readledger.abci.proto.RequestCheckTx;
import org.readledger.abci.proto.RequestCommit;
import org.readledger.abci.proto.RequestFinalizeBlock;
import org.readledger.abci.proto.RequestInfo;
import org.readledger.abci.proto.RequestInitChain;
import org.readledger.abci.proto.RequestPrepareProposal;
import org.readledger.abci.proto.RequestProcessProposal;
import org.readledger.abci.proto.RequestQuery;
import org.readledger.abci.proto.ResponseCheckTx;
import org.readledger.abci.proto.ResponseCommit;
import org.readledger.abci.proto.ResponseFinalizeBlock;
import org.readledger.abci.proto.ResponseInfo;
import org.readledger.abci.proto.ResponseInitChain;
import org.readledger.abci.proto.ResponsePrepareProposal;
import org.readledger.abci.proto.ResponseProcessProposal;
import org.readledger.abci.proto.ResponseProcessProposal.ProposalStatus;
import org.readledger.abci.proto.ResponseQuery;
import org.readledger.ledger.node.query.LedgerQueries;
import org.readledger.ledger.node.rules.BlockContext;
import org.readledger.ledger.node.rules.LedgerRules;
import org.readledger.ledger.node.signature.SignatureVerifier;
import org.readledger.ledger.node.state.OverlayState;
import org.readledger.ledger.node.store.LedgerStore;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger behind a CometBFT engine. What was finalized is shown to nobody until it is committed,
 * and is forgotten when the engine goes away before: the next engine finalizes it again.
 */
public final class LedgerApplication implements AbciApplication {

  /** Version of the state machine (header.version.app); 1 is this one. */
  public static final long APP_VERSION = 1;

  private static final Logger LOG = LoggerFactory.getLogger(LedgerApplication.class);

  private final LedgerStore store;
  private final LedgerRules rules;
  private final InstantSource clock;
  private final Intake intake;
  private final BlockExecutor executor;
  private final ProposalScreen screen;
  private final LedgerQueries queries;
  private final NodeMetrics metrics;

  private volatile @Nullable Genesis genesis;
  private @Nullable FinalizedBlock finalized;

  /**
   * The application over a store.
   *
   * @param clock for CheckTx alone; consensus knows block time only
   * @param workers verify signatures of blocks
   * @param workerCount how many of them work at a time
   */
  public LedgerApplication(
      LedgerStore store,
      LedgerRules rules,
      SignatureVerifier verifier,
      InstantSource clock,
      ExecutorService workers,
      int workerCount,
      NodeMetrics metrics) {
    this.store = store;
    this.rules = rules;
    this.clock = clock;
    this.metrics = metrics;
    this.intake = new Intake(new SignatureChecks(verifier), workers, workerCount);
    this.executor = new BlockExecutor(rules, intake);
    this.screen = new ProposalScreen(rules, intake);
    this.queries = new LedgerQueries(store, rules);
  }

  @Override
  public ResponseInfo info(RequestInfo request) {
    var point = store.point();
    return ResponseInfo.newBuilder()
        .setData("readledger")
        .setAppVersion(APP_VERSION)
        .setLastBlockHeight(point.height())
        .setLastBlockAppHash(point.appHash())
        .build();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException with a sentence if the genesis document cannot start a ledger
   */
  @Override
  public ResponseInitChain initChain(RequestInitChain request) {
    if (store.point().height() > 0) {
      throw new IllegalStateException(
          "The engine begins a new chain, but the ledger's store already holds "
              + store.point().height()
              + " blocks. Give each chain a store of its own.");
    }
    discardFinalized();
    try (var empty = store.committed()) {
      var start = Genesis.read(request);
      var state = new OverlayState(empty);
      rules.initialise(state, start.state(), start.timeMs());
      genesis = start;
      return ResponseInitChain.newBuilder()
          .setAppHash(store.prepare(empty, state).appHash())
          .build();
    } catch (IllegalArgumentException e) {
      LOG.error("This ledger cannot begin: {}", e.getMessage());
      throw e;
    }
  }

  @Override
  public CheckTxStep prepareCheckTx(RequestCheckTx request) {
    try (var state = store.committed()) {
      var judged = intake.judge(request.getTx(), chainId(), state);
      return () ->
          counted(
              judged.map(tx -> check(request, tx)).orElseGet(() -> unreadable(request.getTx())));
    }
  }

  @Override
  public ResponseCheckTx checkTx(RequestCheckTx request) {
    return prepareCheckTx(request).checkInOrder();
  }

  private static ResponseCheckTx unreadable(ByteString bytes) {
    return Refusals.checkTx(Refusals.of(Refusals.unreadable(bytes)));
  }

  private ResponseCheckTx counted(ResponseCheckTx response) {
    metrics.checked(response.getCode());
    return response;
  }

  private ResponseCheckTx check(RequestCheckTx request, Intake.Judged ahead) {
    try (var state = store.committed()) {
      var tx = ahead.tx();
      var rejection = rules.precheck(state, chainId(), clock.millis(), tx.signed(), tx.body());
      if (rejection.isEmpty() && request.getType() == CheckTxType.NEW) {
        rejection = signatureRejection(ahead, () -> intake.judge(tx, chainId(), state));
      }
      return rejection.map(Refusals::checkTx).orElseGet(ResponseCheckTx::getDefaultInstance);
    }
  }

  /** A key that was not there when the check ran ahead may have been enrolled since. */
  private static Optional<Rejection> signatureRejection(
      Intake.Judged ahead, Supplier<Intake.Judged> again) {
    var judged = ahead.signature() == SignatureVerdict.NO_KEY ? again.get() : ahead;
    return switch (judged.signature()) {
      case VALID -> Optional.empty();
      case INVALID -> Optional.of(Refusals.of(RejectionCode.BAD_SIGNATURE));
      case NO_KEY -> Optional.of(Refusals.of(RejectionCode.UNKNOWN_KEY));
      case UNSUPPORTED -> Optional.of(Refusals.of(RejectionCode.UNSUPPORTED_SIGNATURE));
    };
  }

  @Override
  public ResponsePrepareProposal prepareProposal(RequestPrepareProposal request) {
    try (var state = store.committed()) {
      return ResponsePrepareProposal.newBuilder()
          .addAllTxs(
              screen.choose(
                  state,
                  chainId(),
                  BlockTime.milliseconds(request.getTime()),
                  request.getTxsList(),
                  request.getMaxTxBytes()))
          .build();
    }
  }

  @Override
  public ResponseProcessProposal processProposal(RequestProcessProposal request) {
    try (var state = store.committed()) {
      var acceptable = screen.isAcceptable(state, chainId(), request.getTxsList());
      return ResponseProcessProposal.newBuilder()
          .setStatus(acceptable ? ProposalStatus.ACCEPT : ProposalStatus.REJECT)
          .build();
    }
  }

  @Override
  public ResponseFinalizeBlock finalizeBlock(RequestFinalizeBlock request) {
    discardFinalized();
    var block = contextOf(request);
    var base = store.committed();
    try {
      var state = new OverlayState(base);
      var start = genesis;
      if (base.point().height() == 0 && start != null) {
        rules.initialise(state, start.state(), start.timeMs());
      }
      var executed = executor.execute(state, block, request.getTxsList());
      var pending = store.prepare(base, state);
      finalized = new FinalizedBlock(base, block, pending, executed.results());
      return ResponseFinalizeBlock.newBuilder()
          .addAllEvents(executed.events())
          .addAllTxResults(executed.results())
          .setAppHash(pending.appHash())
          .build();
    } catch (RuntimeException e) {
      base.close();
      throw e;
    }
  }

  @Override
  public ResponseCommit commit(RequestCommit request) {
    var block = finalized;
    if (block == null) {
      throw new IllegalStateException("The engine commits a block that it did not finalize here.");
    }
    var context = block.context();
    store.commit(
        block.pending(),
        store
            .point()
            .next(
                context.chainId(), context.height(), block.pending().appHash(), context.timeMs()));
    metrics.committed(block.results());
    discardFinalized();
    return ResponseCommit.getDefaultInstance();
  }

  @Override
  public ResponseQuery query(RequestQuery request) {
    return queries.answer(request);
  }

  /** Forgets what was finalized but not committed when the engine goes away. */
  @Override
  public void connectionClosed(ConnectionKind kind) {
    if (kind == ConnectionKind.CONSENSUS) {
      discardFinalized();
    }
  }

  private void discardFinalized() {
    var block = finalized;
    if (block != null) {
      finalized = null;
      block.base().close();
    }
  }

  private BlockContext contextOf(RequestFinalizeBlock request) {
    var point = store.point();
    var start = genesis;
    if (point.height() == 0 && start == null) {
      throw new IllegalStateException("The engine sends a block before the chain's genesis.");
    }
    if (point.height() > 0 && request.getHeight() != point.height() + 1) {
      throw new IllegalStateException(
          "The engine sends block "
              + request.getHeight()
              + " but the ledger stands at "
              + point.height()
              + ".");
    }
    var previousTimeMs =
        point.height() == 0 && start != null ? start.timeMs() : point.blockTimeMs();
    return new BlockContext(
        request.getHeight(), BlockTime.milliseconds(request.getTime()), previousTimeMs, chainId());
  }

  private String chainId() {
    var point = store.point();
    if (point.height() > 0) {
      return point.chainId();
    }
    var start = genesis;
    return start == null ? "" : start.chainId();
  }
}

package org.readledger.platform.signing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.readledger.ledger.rpc.CometRpc;
import org.readledger.ledger.rpc.RpcException;
import org.readledger.platform.chain.ChainFollower;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.chain.CommittedBlock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Hands transactions to the engine and finds them in a block. Being taken up by the engine counts
 * for nothing (CometBFT answers 0 even for what its full mempool drops): only a block does.
 */
@Component
class TransactionTracker implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(TransactionTracker.class);
  private static final long LOOK_UP_MS = 1_500;
  private static final String NOT_YET =
      "The ledger has not answered yet. Look again in a moment; nothing happens twice.";
  private static final String NOT_MOVING =
      "The ledger is not moving. Nothing was sent; try again when blocks arrive.";

  private final CometRpc rpc;
  private final ChainFollower follower;
  private final ChainStatus chain;
  private final Map<String, CompletableFuture<TransactionResult>> waiting =
      new ConcurrentHashMap<>();
  private final AtomicBoolean following = new AtomicBoolean();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("tx-look-up").factory());

  TransactionTracker(CometRpc rpc, ChainFollower follower, ChainStatus chain) {
    this.rpc = rpc;
    this.follower = follower;
    this.chain = chain;
  }

  /** Submits and waits for the block, at most for the submission's patience. */
  CompletableFuture<TransactionResult> submit(Submission submission) {
    if (!chain.now().moving()) {
      return CompletableFuture.completedFuture(
          new TransactionResult.Unknown(submission.hash(), NOT_MOVING));
    }
    followOnce();
    var mine = new CompletableFuture<TransactionResult>();
    var earlier = waiting.putIfAbsent(submission.hash(), mine);
    if (earlier != null) {
      return earlier;
    }
    begin(submission, mine);
    return mine;
  }

  private void begin(Submission submission, CompletableFuture<TransactionResult> result) {
    var hash = submission.hash();
    threads.execute(() -> send(submission));
    var _ =
        result.completeOnTimeout(
            new TransactionResult.Unknown(hash, NOT_YET),
            submission.patience().toMillis(),
            TimeUnit.MILLISECONDS);
    var lookUps =
        clockwork.scheduleWithFixedDelay(
            () -> threads.execute(() -> lookUp(hash)),
            LOOK_UP_MS,
            LOOK_UP_MS,
            TimeUnit.MILLISECONDS);
    var _ =
        result.whenComplete(
            (done, failure) -> {
              lookUps.cancel(false);
              waiting.remove(hash, result);
            });
  }

  /** What a block holds of the transaction, asked of the node's index. */
  Optional<TransactionResult> find(String hash) {
    return rpc.transaction(hash)
        .map(
            tx ->
                Results.of(
                    hash, tx.height(), blockTime(tx.height()), tx.code(), tx.data(), tx.log()));
  }

  @Override
  public void destroy() {
    clockwork.shutdownNow();
    threads.shutdownNow();
  }

  private void send(Submission submission) {
    try {
      var checked = rpc.broadcast(submission.bytes());
      if (checked.code() != 0) {
        finish(
            submission.hash(),
            Results.rejected(submission.hash(), 0, checked.code(), checked.data(), checked.log()));
      } else if (checked.alreadyKnown()) {
        lookUp(submission.hash());
      }
    } catch (RpcException e) {
      LOG.info("Transaction {} could not be handed over: {}", submission.hash(), e.getMessage());
    }
  }

  private void lookUp(String hash) {
    try {
      find(hash).ifPresent(result -> finish(hash, result));
    } catch (RpcException e) {
      LOG.debug("transaction {} could not be looked up", hash, e);
    }
  }

  private Instant blockTime(long height) {
    return rpc.block(height).map(block -> block.time()).orElse(Instant.EPOCH);
  }

  private void followOnce() {
    if (following.compareAndSet(false, true)) {
      var _ = follower.follow(chain.now().height() + 1, this::onBlock);
    }
  }

  private void onBlock(CommittedBlock block) {
    for (var tx : block.transactions()) {
      if (waiting.containsKey(tx.hash())) {
        finish(
            tx.hash(),
            Results.of(tx.hash(), block.height(), block.time(), tx.code(), tx.data(), tx.log()));
      }
    }
  }

  // Callers' continuations run on threads of their own: the follower must not wait for them.
  private void finish(String hash, TransactionResult result) {
    var waiter = waiting.get(hash);
    if (waiter != null) {
      threads.execute(() -> waiter.complete(result));
    }
  }
}

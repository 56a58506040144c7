package org.readledger.platform.chain;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.readledger.ledger.genesis.GenesisEvents;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.rpc.BlockWithResults;
import org.readledger.ledger.rpc.CometRpc;
import org.readledger.ledger.rpc.RpcException;
import org.readledger.ledger.rpc.TxInBlock;
import org.springframework.stereotype.Component;

/** Fetches blocks once for all who follow the chain in this process, and some ahead of a replay. */
@Component
class BlockReader {

  /** Every so many blocks a fact without event lets tokens move past quiet stretches. */
  static final int MARKER_EVERY = 500;

  private static final int KEPT = 256;
  private static final int AHEAD = 16;
  private static final Duration RESULTS_LIMIT = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(4);

  private final CometRpc rpc;
  private final ChainHead head;
  private final AtomicLong newestFact = new AtomicLong();
  private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Long, CompletableFuture<Optional<CommittedBlock>>> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<Long, CompletableFuture<Optional<CommittedBlock>>> eldest) {
          return size() > KEPT;
        }
      };

  BlockReader(CometRpc rpc, ChainHead head) {
    this.rpc = rpc;
    this.head = head;
  }

  /**
   * A block at or below the head; empty when its results are not stored yet.
   *
   * @throws RpcException if the node does not answer
   */
  Optional<CommittedBlock> read(long height) {
    var wanted = fetch(height);
    for (long next = height + 1; next <= Math.min(height + AHEAD, head.height() - 1); next++) {
      var _ = fetch(next);
    }
    try {
      return wanted.join();
    } catch (CompletionException e) {
      forget(height, wanted);
      throw e.getCause() instanceof RpcException cause ? cause : e;
    }
  }

  /** The facts of a height in order; those of genesis at 0. Empty when not available yet. */
  Optional<List<LedgerFact>> facts(long height) {
    var facts = height == 0 ? Optional.of(genesis()) : read(height).map(BlockReader::facts);
    if (facts.isPresent() && !facts.get().isEmpty()) {
      newestFact.accumulateAndGet(height, Math::max);
    }
    return facts;
  }

  long newestFactHeight() {
    return newestFact.get();
  }

  private static List<LedgerFact> facts(CommittedBlock block) {
    List<LedgerFact> facts = new ArrayList<>();
    for (var event : block.blockEvents()) {
      facts.add(new LedgerFact(event, block.height(), block.time(), ""));
    }
    for (var tx : block.transactions()) {
      for (var event : tx.events()) {
        facts.add(new LedgerFact(event, block.height(), block.time(), tx.hash()));
      }
    }
    if (facts.isEmpty() && block.height() % MARKER_EVERY == 0) {
      var nothing = LedgerEvent.getDefaultInstance();
      facts.add(new LedgerFact(nothing, block.height(), block.time(), ""));
    }
    return facts;
  }

  private List<LedgerFact> genesis() {
    var document = rpc.genesis();
    var time = Instant.parse(document.path("genesis_time").asString("1970-01-01T00:00:00Z"));
    var state = GenesisState.newBuilder();
    try {
      JsonFormat.parser().merge(document.path("app_state").toString(), state);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("the genesis document is not this ledger's", e);
    }
    return GenesisEvents.of(state.build(), time.toEpochMilli()).stream()
        .map(event -> new LedgerFact(event, 0, time, ""))
        .toList();
  }

  private CompletableFuture<Optional<CommittedBlock>> fetch(long height) {
    synchronized (kept) {
      var known = kept.get(height);
      if (known != null && !isWorthless(known)) {
        return known;
      }
      var fresh = CompletableFuture.supplyAsync(() -> load(height), threads);
      kept.put(height, fresh);
      return fresh;
    }
  }

  private static boolean isWorthless(CompletableFuture<Optional<CommittedBlock>> known) {
    return known.isCompletedExceptionally() || (known.isDone() && known.join().isEmpty());
  }

  private void forget(long height, CompletableFuture<Optional<CommittedBlock>> failed) {
    synchronized (kept) {
      kept.remove(height, failed);
    }
  }

  // The engine shows a block a moment before its results.
  private Optional<CommittedBlock> load(long height) {
    var until = System.nanoTime() + RESULTS_LIMIT.toNanos();
    while (true) {
      var block = rpc.block(height);
      if (block.isPresent() || System.nanoTime() > until) {
        return block.map(BlockReader::committed);
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }

  private static CommittedBlock committed(BlockWithResults block) {
    return new CommittedBlock(
        block.height(),
        block.time(),
        block.transactions().stream().map(BlockReader::committed).toList(),
        block.blockEvents());
  }

  private static CommittedTransaction committed(TxInBlock tx) {
    return new CommittedTransaction(
        tx.index(), tx.hash(), tx.code(), tx.data(), tx.log(), tx.events());
  }
}

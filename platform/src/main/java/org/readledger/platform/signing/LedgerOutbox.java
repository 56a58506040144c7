package org.readledger.platform.signing;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.tx.TransactionDraft;
import org.readledger.platform.chain.ChainStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Recorded, then sent, then settled. What is open is taken up again every few seconds and after
 * each start, with the same signed bytes until they have expired unseen: the engine and the ledger
 * refuse the same bytes twice, and the operations' own business key refuses a re-signed second.
 */
@Component
class LedgerOutbox implements OutboxService, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerOutbox.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final int PER_ROUND = 200;

  /** Refusals that speak of the bytes or of the moment, not of the operations. */
  private static final Set<RejectionCode> SIGN_AGAIN =
      Set.of(
          RejectionCode.OUTSIDE_TIME_WINDOW,
          RejectionCode.CLOCK_CATCHING_UP,
          RejectionCode.OVER_QUOTA,
          RejectionCode.REPLAYED,
          RejectionCode.WRONG_CHAIN);

  private final OutboxTable table;
  private final TransactionTracker tracker;
  private final ServiceKeys keys;
  private final ChainStatus chain;
  private final Clock clock;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final Map<String, List<CompletableFuture<TransactionResult>>> waiting =
      new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  LedgerOutbox(
      OutboxTable table,
      TransactionTracker tracker,
      ServiceKeys keys,
      ChainStatus chain,
      Clock clock) {
    this.table = table;
    this.tracker = tracker;
    this.keys = keys;
    this.chain = chain;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<TransactionResult> submitOnce(
      String businessKey, ParticipantId organisation, List<Operation> operations) {
    if (!keys.holds(organisation)) {
      return CompletableFuture.completedFuture(
          Results.refused(
              RejectionCode.UNKNOWN_KEY,
              "This installation holds no service key of the organisation."));
    }
    var entry = signed(businessKey, organisation, OutboxEntry.packed(operations), operations);
    table.insert(entry, clock.instant());
    var result = new CompletableFuture<TransactionResult>();
    waiting.compute(
        businessKey,
        (key, others) -> {
          var all = others == null ? new ArrayList<CompletableFuture<TransactionResult>>() : others;
          all.add(result);
          return all;
        });
    afterCommit(() -> threads.execute(() -> advance(businessKey, true)));
    return result;
  }

  /** Takes up what an earlier life left open, and keeps at it. */
  @EventListener(ContextRefreshedEvent.class)
  void onStart() {
    threads.execute(this::rounds);
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }

  private void rounds() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (chain.now().moving()) {
          table.open(PER_ROUND).forEach(key -> threads.execute(() -> advance(key, false)));
        }
        Thread.sleep(ROUND);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("The outbox could not be read and will be read again", e);
      }
    }
  }

  private void advance(String businessKey, boolean asked) {
    if (!underWay.add(businessKey)) {
      return;
    }
    try {
      var entry = table.find(businessKey);
      if (entry.isEmpty()) {
        finish(businessKey, gone());
        underWay.remove(businessKey);
        return;
      }
      var result = advance(entry.get(), asked);
      var _ =
          result.whenComplete(
              (done, failure) -> {
                underWay.remove(businessKey);
                if (failure != null) {
                  LOG.warn("Outbox entry {} stays open", businessKey, failure);
                } else if (!(done instanceof TransactionResult.Unknown)) {
                  finish(businessKey, done);
                }
              });
    } catch (RuntimeException e) {
      underWay.remove(businessKey);
      LOG.warn("Outbox entry {} stays open and will be tried again", businessKey, e);
    }
  }

  private CompletableFuture<TransactionResult> advance(OutboxEntry entry, boolean asked) {
    var settled = entry.state() != OutboxEntry.State.SENT;
    var refusedOutsideABlock = entry.state() == OutboxEntry.State.REJECTED && entry.height() == 0;
    if (settled && !(refusedOutsideABlock && asked)) {
      return CompletableFuture.completedFuture(entry.result());
    }
    var found = tracker.find(entry.txHash());
    if (found.isPresent()) {
      return CompletableFuture.completedFuture(settle(entry, found.get()));
    }
    if (refusedOutsideABlock || isExpired(entry)) {
      return again(entry);
    }
    return tracker
        .submit(Submission.of(entry.signedTx(), PATIENCE))
        .thenApplyAsync(result -> settle(entry, result), threads);
  }

  // Block time decides, not ours: until it has passed, the old bytes may still be included.
  private boolean isExpired(OutboxEntry entry) {
    return chain.now().blockTime().isAfter(entry.expiresAt());
  }

  private CompletableFuture<TransactionResult> again(OutboxEntry old) {
    var fresh = signed(old.businessKey(), old.organisation(), old.operations(), old.unpacked());
    if (!table.replace(old, fresh, clock.instant())) {
      return CompletableFuture.completedFuture(old.result());
    }
    return tracker
        .submit(Submission.of(fresh.signedTx(), PATIENCE))
        .thenApplyAsync(result -> settle(fresh, result), threads);
  }

  private TransactionResult settle(OutboxEntry entry, TransactionResult result) {
    if (result instanceof TransactionResult.Rejected no
        && SIGN_AGAIN.contains(no.rejection().getCode())) {
      return retryLater(entry, no);
    }
    table.settle(entry.businessKey(), result, clock.instant());
    return result;
  }

  private TransactionResult retryLater(OutboxEntry entry, TransactionResult.Rejected no) {
    // A replay means that these very bytes are in a block already; the next round finds them.
    if (no.rejection().getCode() != RejectionCode.REPLAYED || no.height() > 0) {
      var fresh =
          signed(entry.businessKey(), entry.organisation(), entry.operations(), entry.unpacked());
      table.replace(entry, fresh, clock.instant());
    }
    return new TransactionResult.Unknown(entry.txHash(), no.sentence());
  }

  private OutboxEntry signed(
      String businessKey,
      ParticipantId organisation,
      ByteString packed,
      List<Operation> operations) {
    var now = clock.instant();
    var draft = TransactionDraft.of(chain.now().chainId(), organisation, now, operations);
    var signature =
        keys.sign(draft)
            .orElseThrow(() -> new IllegalStateException("no service key of " + organisation));
    var submission = Submission.of(draft.signedWith(signature), PATIENCE);
    return new OutboxEntry(
        businessKey,
        organisation,
        packed,
        submission.bytes(),
        submission.hash(),
        now.plus(TransactionDraft.LIFETIME),
        OutboxEntry.State.SENT,
        0,
        Instant.EPOCH,
        ByteString.EMPTY,
        "");
  }

  private void finish(String businessKey, TransactionResult result) {
    Optional.ofNullable(waiting.remove(businessKey)).stream()
        .flatMap(List::stream)
        .forEach(waiter -> waiter.complete(result));
  }

  private static TransactionResult gone() {
    return new TransactionResult.Unknown("", "Nothing was sent: what asked for it was undone.");
  }

  private static void afterCommit(Runnable action) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      action.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            action.run();
          }
        });
  }
}

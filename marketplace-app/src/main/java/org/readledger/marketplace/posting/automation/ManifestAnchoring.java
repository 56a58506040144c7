package org.readledger.marketplace.posting.automation;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.tx.Operations;
import org.readledger.marketplace.act.RepeatedWork;
import org.readledger.marketplace.imaging.manifest.Manifests;
import org.readledger.marketplace.imaging.source.SourceFault;
import org.readledger.platform.signing.OutboxService;
import org.readledger.platform.signing.TransactionResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Anchors the pixels of a posted study: every frame is hashed once, the Merkle root goes on the
 * ledger under a permanent key. A posting does not wait for it; until then it says "anchoring".
 */
@Component
class ManifestAnchoring {

  private static final Logger LOG = LoggerFactory.getLogger(ManifestAnchoring.class);
  private static final int FIRST_VERSION = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Manifests manifests;
  private final OutboxService outbox;
  private final Clock clock;
  private Optional<RepeatedWork> work = Optional.empty();

  ManifestAnchoring(JdbcClient jdbc, Manifests manifests, OutboxService outbox, Clock clock) {
    this.jdbc = jdbc;
    this.manifests = manifests;
    this.outbox = outbox;
    this.clock = clock;
  }

  private record Due(PostingId posting, ParticipantId center, int attempts) {}

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    work =
        Optional.of(
            RepeatedWork.start("manifest-anchoring", Duration.ofMillis(500), this::anchorDue));
  }

  @PreDestroy
  void stop() {
    work.ifPresent(RepeatedWork::close);
  }

  private void anchorDue() throws InterruptedException {
    for (var due : due()) {
      anchor(due);
    }
  }

  private List<Due> due() {
    return jdbc.sql(
            """
            select posting_id, center, attempts from market_anchoring
            where not done and due_ms <= ? order by due_ms limit 5
            """)
        .param(clock.millis())
        .query(
            (row, index) ->
                new Due(
                    PostingId.of(row.getString(1)),
                    ParticipantId.of(row.getString(2)),
                    row.getInt(3)))
        .list();
  }

  private void anchor(Due due) throws InterruptedException {
    try {
      var manifest = manifests.build(due.posting(), FIRST_VERSION, frames -> {});
      var operation =
          Operations.anchorManifest(
              due.posting(),
              FIRST_VERSION,
              manifest.root(),
              manifest.leaves().size(),
              manifest.instanceCount());
      var key = "manifest/" + due.posting().hex() + "/" + FIRST_VERSION;
      var result =
          outbox
              .submitOnce(key, due.center(), List.of(operation))
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      onResult(due, result);
    } catch (SourceFault fault) {
      later(due, "Anchoring waits: " + fault.kind().sentence());
    } catch (IOException | TimeoutException e) {
      later(due, "Anchoring waits: no proper answer yet.");
    } catch (java.util.concurrent.ExecutionException | RuntimeException e) {
      // One study that cannot be anchored must not keep the others from it.
      LOG.warn("A manifest could not be anchored", e);
      later(due, "Anchoring waits: the images could not be hashed yet.");
    }
  }

  private void onResult(Due due, TransactionResult result) {
    switch (result) {
      case TransactionResult.Committed ignored -> finish(due, "");
      case TransactionResult.Rejected no ->
          finish(due, "The ledger did not anchor the images: " + no.sentence());
      case TransactionResult.Unknown unknown ->
          later(due, "Anchoring waits: " + unknown.sentence());
    }
  }

  private void finish(Due due, String sentence) {
    jdbc.sql("update market_anchoring set done = true, sentence = ? where posting_id = ?")
        .params(sentence, due.posting().hex())
        .update();
  }

  private void later(Due due, String sentence) {
    var wait = Duration.ofSeconds(1L << Math.min(due.attempts(), 9));
    var bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    jdbc.sql(
            """
            update market_anchoring set attempts = attempts + 1, due_ms = ?, sentence = ?
            where posting_id = ?
            """)
        .params(clock.instant().plus(bounded).toEpochMilli(), sentence, due.posting().hex())
        .update();
  }
}

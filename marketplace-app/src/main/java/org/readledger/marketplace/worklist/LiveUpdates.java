package org.readledger.marketplace.worklist;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.marketplace.readmodel.FactProjected;
import org.readledger.platform.chain.LedgerFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Turns projected facts into updates and hands them to whoever listens, off the projection's
 * thread.
 */
@Component
class LiveUpdates implements WorklistUpdates {

  private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

  private final List<Consumer<WorklistUpdate>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("worklist-push").factory());

  @Override
  public Subscription subscribe(Consumer<WorklistUpdate> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @EventListener
  void on(FactProjected projected) {
    update(projected.fact()).ifPresent(update -> thread.execute(() -> tellAll(update)));
  }

  private void tellAll(WorklistUpdate update) {
    listeners.removeIf(listener -> !tell(listener, update));
  }

  private static boolean tell(Consumer<WorklistUpdate> listener, WorklistUpdate update) {
    try {
      listener.accept(update);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("A listener of live updates failed and is dropped", e);
      return false;
    }
  }

  private static Optional<WorklistUpdate> update(LedgerFact fact) {
    var event = fact.event();
    return switch (event.getKindCase()) {
      case STUDY_POSTED -> {
        var posting = event.getStudyPosted().getPosting();
        yield Optional.of(
            new WorklistUpdate.Posted(
                new PostingId(posting.getPostingId()), new ParticipantId(posting.getCenter())));
      }
      case READ_CLAIMED -> {
        var read = event.getReadClaimed().getRead();
        yield Optional.of(
            new WorklistUpdate.Taken(
                new PostingId(read.getPostingId()),
                new ParticipantId(event.getReadClaimed().getCenter()),
                new ParticipantId(read.getHolder()),
                fact.time()));
      }
      case READ_RELEASED, READ_EXPIRED -> Optional.of(reopened(event));
      default -> changed(event);
    };
  }

  private static WorklistUpdate reopened(LedgerEvent event) {
    if (event.hasReadReleased()) {
      var released = event.getReadReleased();
      return new WorklistUpdate.Reopened(
          new PostingId(released.getRead().getPostingId()),
          new ParticipantId(released.getCenter()),
          new ParticipantId(released.getFormerHolder()));
    }
    var expired = event.getReadExpired();
    var posting = new PostingId(expired.getRead().getPostingId());
    var center = new ParticipantId(expired.getCenter());
    return expired.getFormerHolder().isEmpty()
        ? new WorklistUpdate.Closed(posting, center)
        : new WorklistUpdate.Reopened(
            posting, center, new ParticipantId(expired.getFormerHolder()));
  }

  private static Optional<WorklistUpdate> changed(LedgerEvent event) {
    return switch (event.getKindCase()) {
      case MANIFEST_ANCHORED ->
          Optional.of(
              change(
                  new PostingId(event.getManifestAnchored().getManifest().getPostingId()),
                  new ParticipantId(event.getManifestAnchored().getCenter())));
      case POSTING_AMENDED ->
          Optional.of(
              change(
                  new PostingId(event.getPostingAmended().getPosting().getPostingId()),
                  new ParticipantId(event.getPostingAmended().getPosting().getCenter())));
      case REPORT_FILED ->
          Optional.of(
              change(
                  new PostingId(event.getReportFiled().getRead().getPostingId()),
                  new ParticipantId(event.getReportFiled().getCenter())));
      case REPORT_ACCEPTED ->
          Optional.of(
              change(
                  new PostingId(event.getReportAccepted().getRead().getPostingId()),
                  new ParticipantId(event.getReportAccepted().getCenter())));
      case REPORT_DISPUTED ->
          Optional.of(
              change(
                  new PostingId(event.getReportDisputed().getRead().getPostingId()),
                  new ParticipantId(event.getReportDisputed().getCenter())));
      case POSTING_WITHDRAWN ->
          Optional.of(
              new WorklistUpdate.Closed(
                  new PostingId(event.getPostingWithdrawn().getRead().getPostingId()),
                  new ParticipantId(event.getPostingWithdrawn().getCenter())));
      default -> Optional.empty();
    };
  }

  private static WorklistUpdate change(PostingId posting, ParticipantId center) {
    return new WorklistUpdate.Changed(posting, center);
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}

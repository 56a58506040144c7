package org.readledger.marketplace.reports.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.readledger.marketplace.reports.events.ReportEvent;
import org.readledger.marketplace.reports.events.ReportEvent.DeliveryFailed;
import org.readledger.marketplace.reports.events.ReportEvent.DeliveryGivenUp;
import org.readledger.marketplace.reports.events.ReportEvent.DeliveryRequested;
import org.readledger.marketplace.reports.events.ReportEvent.ReportDelivered;
import org.readledger.marketplace.reports.events.ReportEvent.ReportPrepared;
import org.readledger.marketplace.reports.events.ReportEvent.ReportStands;
import org.readledger.marketplace.reports.write.ReportCommand.ConfirmFiled;
import org.readledger.marketplace.reports.write.ReportCommand.PrepareDocument;
import org.readledger.marketplace.reports.write.ReportCommand.RecordDelivery;
import org.readledger.marketplace.reports.write.ReportCommand.RequestDelivery;

/**
 * One report document, event-sourced: prepared, signed on the ledger, delivered. Handlers answer
 * true when they did something, false when it was done before.
 */
@Aggregate
public class Report {

  // Read by the framework alone, through reflection. Nothing until the first event: an empty text
  // would be stored as that event's identifier.
  @SuppressWarnings("UnusedVariable")
  @AggregateIdentifier
  private @Nullable String identifier;

  private String digest = "";
  private String postingId = "";
  private boolean stands;
  private boolean delivered;
  private int attempts;

  /** For the framework, which replays events into an empty report. */
  protected Report() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  boolean handle(PrepareDocument command) {
    if (!digest.isEmpty()) {
      return false;
    }
    AggregateLifecycle.apply(
        new ReportPrepared(
            command.digest(),
            command.postingId(),
            command.version(),
            command.kind(),
            command.author(),
            command.canonicalText(),
            command.at()));
    return true;
  }

  @CommandHandler
  boolean handle(ConfirmFiled command) {
    if (stands) {
      return false;
    }
    AggregateLifecycle.apply(
        new ReportStands(digest, postingId, command.txHash(), command.height(), command.at()));
    return true;
  }

  @CommandHandler
  boolean handle(RecordDelivery command) {
    if (!stands || delivered) {
      return false;
    }
    AggregateLifecycle.apply(result(command));
    return true;
  }

  private ReportEvent result(RecordDelivery command) {
    var attempt = attempts + 1;
    if (command.delivered()) {
      return new ReportDelivered(digest, attempt, command.at());
    }
    if (!command.again() || attempt >= DeliveryRules.MAX_ATTEMPTS) {
      return new DeliveryGivenUp(digest, attempt, command.sentence(), command.at());
    }
    var retryAt = command.at().plus(DeliveryRules.waitAfter(attempt));
    return new DeliveryFailed(digest, attempt, command.sentence(), retryAt, command.at());
  }

  @CommandHandler
  boolean handle(RequestDelivery command) {
    if (!stands || delivered) {
      return false;
    }
    AggregateLifecycle.apply(new DeliveryRequested(digest, command.requestedBy(), command.at()));
    return true;
  }

  @EventSourcingHandler
  void on(ReportEvent event) {
    switch (event) {
      case ReportPrepared prepared -> {
        digest = prepared.digest();
        identifier = digest;
        postingId = prepared.postingId();
      }
      case ReportStands ignored -> stands = true;
      case ReportDelivered ignored -> delivered = true;
      case DeliveryFailed failed -> attempts = failed.attempt();
      case DeliveryGivenUp givenUp -> attempts = givenUp.attempt();
      case DeliveryRequested ignored -> attempts = 0;
    }
  }
}

package org.readledger.marketplace.posting.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.readledger.marketplace.posting.events.StudyOrderEvent;
import org.readledger.marketplace.posting.events.StudyOrderEvent.DisputeStated;
import org.readledger.marketplace.posting.events.StudyOrderEvent.OrderPosted;
import org.readledger.marketplace.posting.events.StudyOrderEvent.OrderPrepared;
import org.readledger.marketplace.posting.write.StudyOrderCommand.ConfirmPosted;
import org.readledger.marketplace.posting.write.StudyOrderCommand.PrepareOrder;
import org.readledger.marketplace.posting.write.StudyOrderCommand.StateDispute;

/**
 * A centre's order to have a study read, event-sourced. Handlers answer true when they did
 * something, false when it was done before: repeating is harmless.
 */
@Aggregate
public class StudyOrder {

  // Read by the framework alone, through reflection. Nothing until the first event: an empty text
  // would be stored as that event's identifier.
  @SuppressWarnings("UnusedVariable")
  @AggregateIdentifier
  private @Nullable String identifier;

  private String postingId = "";
  private String center = "";
  private String dispute = "";
  private boolean posted;

  /** For the framework, which replays events into an empty order. */
  protected StudyOrder() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  boolean handle(PrepareOrder command) {
    if (!postingId.isEmpty()) {
      return false;
    }
    var details = command.details();
    AggregateLifecycle.apply(
        new OrderPrepared(
            command.postingId(),
            command.center(),
            command.preparedBy(),
            details.studyUid(),
            details.accession(),
            details.description(),
            details.question(),
            details.ageBand(),
            details.sex(),
            command.detailsJson(),
            command.at()));
    return true;
  }

  @CommandHandler
  boolean handle(ConfirmPosted command) {
    if (posted) {
      return false;
    }
    AggregateLifecycle.apply(
        new OrderPosted(postingId, center, command.txHash(), command.height(), command.at()));
    return true;
  }

  @CommandHandler
  boolean handle(StateDispute command) {
    if (dispute.equals(command.reason())) {
      return false;
    }
    AggregateLifecycle.apply(
        new DisputeStated(postingId, command.reason(), command.statedBy(), command.at()));
    return true;
  }

  @EventSourcingHandler
  void on(StudyOrderEvent event) {
    switch (event) {
      case OrderPrepared prepared -> {
        postingId = prepared.postingId();
        identifier = postingId;
        center = prepared.center();
      }
      case OrderPosted ignored -> posted = true;
      case DisputeStated stated -> dispute = stated.reason();
    }
  }
}

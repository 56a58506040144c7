package org.readledger.marketplace.purchase.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.readledger.marketplace.purchase.Purchase.Status;
import org.readledger.marketplace.purchase.events.PurchaseEvent;
import org.readledger.marketplace.purchase.events.PurchaseEvent.CreditsIssuedOnLedger;
import org.readledger.marketplace.purchase.events.PurchaseEvent.CreditsOrdered;
import org.readledger.marketplace.purchase.events.PurchaseEvent.IssueRefused;
import org.readledger.marketplace.purchase.events.PurchaseEvent.PaymentRecorded;
import org.readledger.marketplace.purchase.write.PurchaseCommand.ConfirmIssued;
import org.readledger.marketplace.purchase.write.PurchaseCommand.OrderCredits;
import org.readledger.marketplace.purchase.write.PurchaseCommand.RecordPayment;
import org.readledger.marketplace.purchase.write.PurchaseCommand.RecordRefusal;

/**
 * An order of credits, event-sourced. Handlers answer true when they did something, false when it
 * was done before or is too late: repeating is harmless.
 */
@Aggregate
public class CreditPurchase {

  // Read by the framework alone, through reflection. Nothing until the first event: an empty text
  // would be stored as that event's identifier.
  @SuppressWarnings("UnusedVariable")
  @AggregateIdentifier
  private @Nullable String identifier;

  private String purchaseId = "";
  private String buyer = "";
  private long credits;
  private String paymentReference = "";
  private Status status = Status.ORDERED;

  /** For the framework, which replays events into an empty order. */
  protected CreditPurchase() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  boolean handle(OrderCredits command) {
    if (!purchaseId.isEmpty()) {
      return false;
    }
    AggregateLifecycle.apply(
        new CreditsOrdered(command.purchaseId(), command.buyer(), command.credits(), command.at()));
    return true;
  }

  @CommandHandler
  boolean handle(RecordPayment command) {
    if (status != Status.ORDERED) {
      return paymentReference.equals(command.paymentReference());
    }
    AggregateLifecycle.apply(
        new PaymentRecorded(
            purchaseId,
            buyer,
            credits,
            command.paymentReference(),
            command.recordedBy(),
            command.at()));
    return true;
  }

  @CommandHandler
  boolean handle(ConfirmIssued command) {
    if (status == Status.ISSUED) {
      return false;
    }
    AggregateLifecycle.apply(
        new CreditsIssuedOnLedger(
            purchaseId, command.transaction(), command.height(), command.at()));
    return true;
  }

  @CommandHandler
  boolean handle(RecordRefusal command) {
    if (status != Status.PAID) {
      return false;
    }
    AggregateLifecycle.apply(new IssueRefused(purchaseId, command.sentence(), command.at()));
    return true;
  }

  @EventSourcingHandler
  void on(PurchaseEvent event) {
    switch (event) {
      case CreditsOrdered ordered -> {
        purchaseId = ordered.purchaseId();
        identifier = purchaseId;
        buyer = ordered.buyer();
        credits = ordered.credits();
      }
      case PaymentRecorded paid -> {
        paymentReference = paid.paymentReference();
        status = Status.PAID;
      }
      case CreditsIssuedOnLedger issued -> status = Status.ISSUED;
      case IssueRefused refused -> status = Status.REFUSED;
    }
  }
}

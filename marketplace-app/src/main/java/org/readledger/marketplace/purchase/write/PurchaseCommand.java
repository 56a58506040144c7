package org.readledger.marketplace.purchase.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What people and the chain ask of an order of credits. */
public sealed interface PurchaseCommand {

  /** Orders credits. */
  record OrderCredits(
      @TargetAggregateIdentifier String purchaseId, String buyer, long credits, Instant at)
      implements PurchaseCommand {}

  /** Records the payment. */
  record RecordPayment(
      @TargetAggregateIdentifier String purchaseId,
      String paymentReference,
      String recordedBy,
      Instant at)
      implements PurchaseCommand {}

  /** The chain says that the credits were issued. */
  record ConfirmIssued(
      @TargetAggregateIdentifier String purchaseId, String transaction, long height, Instant at)
      implements PurchaseCommand {}

  /** The ledger refused the issue. */
  record RecordRefusal(@TargetAggregateIdentifier String purchaseId, String sentence, Instant at)
      implements PurchaseCommand {}
}

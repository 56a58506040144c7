package org.readledger.marketplace.purchase.events;

import java.time.Instant;

/** Everything that can happen to an order of credits. Accounts are hexadecimal. */
public sealed interface PurchaseEvent {

  /** The order it happened to. */
  String purchaseId();

  /** Somebody ordered credits for their account. */
  record CreditsOrdered(String purchaseId, String buyer, long credits, Instant at)
      implements PurchaseEvent {}

  /** The operator saw the payment; the bank's reference is permanent. */
  record PaymentRecorded(
      String purchaseId,
      String buyer,
      long credits,
      String paymentReference,
      String recordedBy,
      Instant at)
      implements PurchaseEvent {}

  /** The ledger holds the credits. */
  record CreditsIssuedOnLedger(String purchaseId, String transaction, long height, Instant at)
      implements PurchaseEvent {}

  /** The ledger refused, for good. */
  record IssueRefused(String purchaseId, String sentence, Instant at) implements PurchaseEvent {}
}

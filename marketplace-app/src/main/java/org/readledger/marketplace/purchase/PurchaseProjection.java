package org.readledger.marketplace.purchase;

import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.readledger.marketplace.purchase.events.PurchaseEvent.CreditsIssuedOnLedger;
import org.readledger.marketplace.purchase.events.PurchaseEvent.CreditsOrdered;
import org.readledger.marketplace.purchase.events.PurchaseEvent.IssueRefused;
import org.readledger.marketplace.purchase.events.PurchaseEvent.PaymentRecorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of orders, changed in the transaction of the event. */
@Component
@ProcessingGroup(PurchaseProjection.GROUP)
class PurchaseProjection {

  /** The processing group, configured as subscribing. */
  static final String GROUP = "purchase-rows";

  private final JdbcClient jdbc;

  PurchaseProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(CreditsOrdered event) {
    jdbc.sql(
            """
            insert into credit_purchase (purchase_id, buyer, credits, status, ordered_at, sentence)
            values (?, ?, ?, 'ORDERED', ?, 'Waiting for your payment.') on conflict do nothing
            """)
        .params(event.purchaseId(), event.buyer(), event.credits(), Timestamp.from(event.at()))
        .update();
  }

  @EventHandler
  void on(PaymentRecorded event) {
    jdbc.sql(
            """
            update credit_purchase set status = 'PAID', payment_reference = ?,
              sentence = 'Payment recorded. The ledger is issuing the credits.'
            where purchase_id = ?
            """)
        .params(event.paymentReference(), event.purchaseId())
        .update();
  }

  @EventHandler
  void on(CreditsIssuedOnLedger event) {
    jdbc.sql(
            """
            update credit_purchase set status = 'ISSUED', issued_tx = ?, issued_height = ?,
              settled_at = ?, sentence = ? where purchase_id = ?
            """)
        .params(
            event.transaction(),
            event.height(),
            Timestamp.from(event.at()),
            "Issued in block %,d.".formatted(event.height()),
            event.purchaseId())
        .update();
  }

  @EventHandler
  void on(IssueRefused event) {
    jdbc.sql("update credit_purchase set status = 'REFUSED', sentence = ? where purchase_id = ?")
        .params(event.sentence(), event.purchaseId())
        .update();
  }
}

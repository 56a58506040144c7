package org.readledger.marketplace.readmodel;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.readledger.marketplace.posting.events.StudyOrderEvent.DisputeStated;
import org.readledger.marketplace.posting.events.StudyOrderEvent.OrderPosted;
import org.readledger.marketplace.posting.events.StudyOrderEvent.OrderPrepared;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Off-ledger details as rows, changed in the transaction of the event. */
@Component
@ProcessingGroup(StudyOrderProjection.GROUP)
class StudyOrderProjection {

  static final String GROUP = "market-order-rows";

  private final JdbcClient jdbc;

  StudyOrderProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(OrderPrepared event) {
    jdbc.sql("insert into market_number (posting_id) values (?) on conflict do nothing")
        .param(event.postingId())
        .update();
    jdbc.sql(
            """
            insert into market_order (posting_id, center, study_uid, accession, description, question,
              age_band, sex, status) values (?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED') on conflict do nothing
            """)
        .params(
            event.postingId(),
            event.center(),
            event.studyUid(),
            event.accession(),
            event.description(),
            event.question(),
            event.ageBand(),
            event.sex())
        .update();
  }

  @EventHandler
  void on(OrderPosted event) {
    jdbc.sql("update market_order set status = 'POSTED' where posting_id = ?")
        .param(event.postingId())
        .update();
    jdbc.sql(
            """
            insert into market_anchoring (posting_id, center, due_ms) values (?, ?, 0)
            on conflict do nothing
            """)
        .params(event.postingId(), event.center())
        .update();
  }

  @EventHandler
  void on(DisputeStated event) {
    jdbc.sql("update market_order set dispute = ? where posting_id = ?")
        .params(event.reason(), event.postingId())
        .update();
  }
}

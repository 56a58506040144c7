package org.readledger.marketplace.reports;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.readledger.marketplace.reports.FiledReport.DeliveryState;
import org.readledger.marketplace.reports.events.ReportEvent.DeliveryFailed;
import org.readledger.marketplace.reports.events.ReportEvent.DeliveryGivenUp;
import org.readledger.marketplace.reports.events.ReportEvent.DeliveryRequested;
import org.readledger.marketplace.reports.events.ReportEvent.ReportDelivered;
import org.readledger.marketplace.reports.events.ReportEvent.ReportPrepared;
import org.readledger.marketplace.reports.events.ReportEvent.ReportStands;
import org.readledger.marketplace.wording.Amounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports and their delivery as rows, changed in the transaction of the event. */
@Component
@ProcessingGroup(ReportRowsProjection.GROUP)
class ReportRowsProjection {

  static final String GROUP = "market-report-rows";

  private final JdbcClient jdbc;

  ReportRowsProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(ReportPrepared event) {
    jdbc.sql(
            """
            insert into market_report (digest, posting_id, version, kind, author, canonical)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            event.digest(),
            event.postingId(),
            event.version(),
            event.kind(),
            event.author(),
            event.canonicalText())
        .update();
  }

  @EventHandler
  void on(ReportStands event) {
    jdbc.sql("update market_report set filed = true where digest = ?")
        .param(event.digest())
        .update();
    delivery(event.digest(), DeliveryState.WAITING, 0, event.at(), "On its way to the PACS.");
  }

  @EventHandler
  void on(ReportDelivered event) {
    delivery(
        event.digest(),
        DeliveryState.DELIVERED,
        event.attempt(),
        event.at(),
        "In the PACS since " + Amounts.time(event.at()) + ".");
  }

  @EventHandler
  void on(DeliveryFailed event) {
    delivery(
        event.digest(),
        DeliveryState.RETRYING,
        event.attempt(),
        event.retryAt(),
        "%s Tried %d times, next try %s."
            .formatted(event.sentence(), event.attempt(), Amounts.time(event.retryAt())));
  }

  @EventHandler
  void on(DeliveryGivenUp event) {
    delivery(
        event.digest(),
        DeliveryState.FAILED,
        event.attempt(),
        event.at(),
        event.sentence() + " Check the endpoint, then deliver again.");
  }

  @EventHandler
  void on(DeliveryRequested event) {
    delivery(event.digest(), DeliveryState.WAITING, 0, event.at(), "On its way to the PACS.");
  }

  private void delivery(
      String digest, DeliveryState state, int attempts, Instant due, String sentence) {
    jdbc.sql(
            """
            update market_report set delivery = ?, attempts = ?, due_ms = ?, sentence = ?
            where digest = ?
            """)
        .params(state.name(), attempts, due.toEpochMilli(), sentence, digest)
        .update();
  }
}

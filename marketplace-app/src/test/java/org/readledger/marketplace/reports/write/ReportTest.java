package org.readledger.marketplace.reports.write;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.readledger.marketplace.reports.events.ReportEvent.DeliveryFailed;
import org.readledger.marketplace.reports.events.ReportEvent.DeliveryGivenUp;
import org.readledger.marketplace.reports.events.ReportEvent.DeliveryRequested;
import org.readledger.marketplace.reports.events.ReportEvent.ReportDelivered;
import org.readledger.marketplace.reports.events.ReportEvent.ReportPrepared;
import org.readledger.marketplace.reports.events.ReportEvent.ReportStands;
import org.readledger.marketplace.reports.write.ReportCommand.ConfirmFiled;
import org.readledger.marketplace.reports.write.ReportCommand.RecordDelivery;

class ReportTest {

  private static final Instant AT = Instant.parse("2026-11-24T14:51:47Z");
  private static final ReportPrepared PREPARED =
      new ReportPrepared("d1", "p1", 1, 2, "reader", "{}", AT);
  private static final ReportStands STANDS = new ReportStands("d1", "p1", "TX", 7, AT);

  private final AggregateTestFixture<Report> fixture = new AggregateTestFixture<>(Report.class);

  @Test
  void aReportStandsOnceHoweverOftenTheChainIsReplayed() {
    fixture
        .given(PREPARED, STANDS)
        .when(new ConfirmFiled("d1", "TX", 7, AT))
        .expectNoEvents()
        .expectResultMessagePayload(false);
  }

  @Test
  void aFailedDeliveryIsTriedAgainLaterAndLater() {
    fixture
        .given(PREPARED, STANDS, new DeliveryFailed("d1", 1, "No answer.", AT, AT))
        .when(new RecordDelivery("d1", false, true, "No answer.", AT))
        .expectEvents(
            new DeliveryFailed("d1", 2, "No answer.", AT.plus(Duration.ofSeconds(4)), AT));
  }

  @Test
  void whatThePacsRefusesWaitsForAPerson() {
    fixture
        .given(PREPARED, STANDS)
        .when(new RecordDelivery("d1", false, false, "Refused.", AT))
        .expectEvents(new DeliveryGivenUp("d1", 1, "Refused.", AT));
  }

  @Test
  void aDeliveredReportIsNotDeliveredAgain() {
    fixture
        .given(PREPARED, STANDS, new ReportDelivered("d1", 1, AT))
        .when(new RecordDelivery("d1", true, true, "", AT))
        .expectNoEvents();
  }

  @Test
  void aPersonStartsTheCountAfresh() {
    fixture
        .given(
            PREPARED,
            STANDS,
            new DeliveryFailed("d1", 19, "No answer.", AT, AT),
            new DeliveryRequested("d1", "staff", AT))
        .when(new RecordDelivery("d1", false, true, "No answer.", AT))
        .expectEvents(
            new DeliveryFailed("d1", 1, "No answer.", AT.plus(Duration.ofSeconds(2)), AT));
  }

  @Test
  void aDraftThatWasNeverSignedIsNotDelivered() {
    fixture
        .given(PREPARED)
        .when(new RecordDelivery("d1", true, true, "", AT))
        .expectNoEvents()
        .expectResultMessagePayload(false);
  }
}

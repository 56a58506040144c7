package org.readledger.marketplace.reports.automation;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.readledger.marketplace.act.RepeatedWork;
import org.readledger.marketplace.imaging.report.ReportReturn;
import org.readledger.marketplace.imaging.report.ReturnedReport;
import org.readledger.marketplace.imaging.source.SourceFault;
import org.readledger.marketplace.imaging.source.StudySink;
import org.readledger.marketplace.reports.ReportsToDeliver;
import org.readledger.marketplace.reports.ReportsToDeliver.DueReport;
import org.readledger.marketplace.reports.write.ReportCommand.RecordDelivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings signed reports into the centre's PACS (STOW-RS, PS3.18 10.5). What is due stands in the
 * database, so a crash or a PACS that is down loses nothing; storing the same object again changes
 * nothing there.
 */
@Component
class ReportDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(ReportDelivery.class);

  private final ReportsToDeliver reports;
  private final ReportReturn pacs;
  private final CommandGateway commands;
  private final Clock clock;
  private Optional<RepeatedWork> work = Optional.empty();

  ReportDelivery(
      ReportsToDeliver reports, ReportReturn pacs, CommandGateway commands, Clock clock) {
    this.reports = reports;
    this.pacs = pacs;
    this.commands = commands;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    work =
        Optional.of(RepeatedWork.start("report-delivery", Duration.ofSeconds(1), this::deliverDue));
  }

  @PreDestroy
  void stop() {
    work.ifPresent(RepeatedWork::close);
  }

  private void deliverDue() {
    List<DueReport> due = reports.due(clock.instant());
    due.forEach(this::deliver);
  }

  private void deliver(DueReport due) {
    var report = new ReturnedReport(due.version(), due.title(), due.signedAt(), due.pdf());
    try {
      switch (pacs.deliver(due.posting(), report)) {
        case StudySink.StoreOutcome.Stored ignored -> record(due, true, true, "");
        case StudySink.StoreOutcome.Refused refused -> record(due, false, false, refused.reason());
      }
    } catch (SourceFault fault) {
      record(due, false, true, fault.kind().sentence());
    } catch (IOException e) {
      record(due, false, true, "The PACS did not answer properly.");
    } catch (RuntimeException e) {
      // One report that cannot be built must not keep the others from being delivered.
      LOG.warn("A report could not be delivered", e);
      record(due, false, true, "The report could not be prepared for the PACS.");
    }
  }

  private void record(DueReport due, boolean delivered, boolean again, String sentence) {
    commands.<Object>sendAndWait(
        new RecordDelivery(due.digest(), delivered, again, sentence, clock.instant()));
  }
}

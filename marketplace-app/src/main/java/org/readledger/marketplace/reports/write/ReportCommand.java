package org.readledger.marketplace.reports.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a report. */
public sealed interface ReportCommand {

  /** Keeps the exact document before it is signed. */
  record PrepareDocument(
      @TargetAggregateIdentifier String digest,
      String postingId,
      int version,
      int kind,
      String author,
      String canonicalText,
      Instant at)
      implements ReportCommand {}

  /** The chain answered. */
  record ConfirmFiled(
      @TargetAggregateIdentifier String digest, String txHash, long height, Instant at)
      implements ReportCommand {}

  /**
   * What came of trying to deliver it.
   *
   * @param delivered the PACS holds it
   * @param again whether trying again could help
   */
  record RecordDelivery(
      @TargetAggregateIdentifier String digest,
      boolean delivered,
      boolean again,
      String sentence,
      Instant at)
      implements ReportCommand {}

  /** Try again now. */
  record RequestDelivery(@TargetAggregateIdentifier String digest, String requestedBy, Instant at)
      implements ReportCommand {}
}

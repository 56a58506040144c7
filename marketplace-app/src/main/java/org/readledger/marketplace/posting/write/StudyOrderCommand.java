package org.readledger.marketplace.posting.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.readledger.marketplace.readmodel.OrderDetails;

/** What can be asked of a study order. */
public sealed interface StudyOrderCommand {

  /** Keeps what a centre said of its study before the posting is signed. */
  record PrepareOrder(
      @TargetAggregateIdentifier String postingId,
      String center,
      String preparedBy,
      OrderDetails details,
      String detailsJson,
      Instant at)
      implements StudyOrderCommand {}

  /** The chain answered. */
  record ConfirmPosted(
      @TargetAggregateIdentifier String postingId, String txHash, long height, Instant at)
      implements StudyOrderCommand {}

  /** Keeps the reason whose digest a dispute puts on the ledger. */
  record StateDispute(
      @TargetAggregateIdentifier String postingId, String reason, String statedBy, Instant at)
      implements StudyOrderCommand {}
}

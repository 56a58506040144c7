package org.readledger.marketplace.reports.events;

import java.time.Instant;

/** Something that happened to a report. A report is named by the digest of its document. */
public sealed interface ReportEvent {

  /** SHA-256 of the canonical document, lower-case hexadecimal. */
  String digest();

  /** The exact document a reader was shown before signing. */
  record ReportPrepared(
      String digest,
      String postingId,
      int version,
      int kind,
      String author,
      String canonicalText,
      Instant at)
      implements ReportEvent {}

  /** The chain holds the digest: the document is signed and stands. */
  record ReportStands(String digest, String postingId, String txHash, long height, Instant at)
      implements ReportEvent {}

  /** The centre's PACS holds the report. */
  record ReportDelivered(String digest, int attempt, Instant at) implements ReportEvent {}

  /** It could not be delivered; it is tried again when {@code retryAt} comes. */
  record DeliveryFailed(String digest, int attempt, String sentence, Instant retryAt, Instant at)
      implements ReportEvent {}

  /** The PACS will not have it; only a person can start it again. */
  record DeliveryGivenUp(String digest, int attempt, String sentence, Instant at)
      implements ReportEvent {}

  /** A person asked to try again now. */
  record DeliveryRequested(String digest, String requestedBy, Instant at) implements ReportEvent {}
}

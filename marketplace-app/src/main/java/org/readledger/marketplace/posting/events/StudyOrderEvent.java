package org.readledger.marketplace.posting.events;

import java.time.Instant;

/** Something that happened to a study order. Off the ledger; details never leave this web tier. */
public sealed interface StudyOrderEvent {

  /** The posting's id, hexadecimal. */
  String postingId();

  /** Staff prepared a posting; nothing stands on the ledger yet. */
  record OrderPrepared(
      String postingId,
      String center,
      String preparedBy,
      String studyUid,
      String accession,
      String description,
      String question,
      String ageBand,
      String sex,
      String detailsJson,
      Instant at)
      implements StudyOrderEvent {}

  /** The chain holds the posting. */
  record OrderPosted(String postingId, String center, String txHash, long height, Instant at)
      implements StudyOrderEvent {}

  /** The centre said why it disputes the report; the ledger holds the digest of this text. */
  record DisputeStated(String postingId, String reason, String statedBy, Instant at)
      implements StudyOrderEvent {}
}

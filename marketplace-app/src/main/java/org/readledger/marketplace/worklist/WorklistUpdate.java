package org.readledger.marketplace.worklist;

import java.time.Instant;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;

/** Something happened to a posting; listeners reload the row they show. */
public sealed interface WorklistUpdate {

  /** The posting it happened to. */
  PostingId posting();

  /** The centre that posted it. */
  ParticipantId centre();

  /** A new posting awaits a reader. */
  record Posted(PostingId posting, ParticipantId centre) implements WorklistUpdate {}

  /** Claimed at this block time by the holder. */
  record Taken(PostingId posting, ParticipantId centre, ParticipantId holder, Instant at)
      implements WorklistUpdate {}

  /** Open again after a release or an expiry; the former holder no longer holds it. */
  record Reopened(PostingId posting, ParticipantId centre, ParticipantId formerHolder)
      implements WorklistUpdate {}

  /** Terms, manifest, report or settlement changed. */
  record Changed(PostingId posting, ParticipantId centre) implements WorklistUpdate {}

  /** Withdrawn or returned: nobody can claim it any more. */
  record Closed(PostingId posting, ParticipantId centre) implements WorklistUpdate {}
}

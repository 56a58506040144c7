package org.readledger.marketplace.worklist;

import java.util.Optional;
import org.readledger.ledger.id.PostingId;
import org.readledger.platform.identity.UserAccount;

/** The open postings as one reader sees them. Every method refuses anyone but a reader. */
public interface Worklist {

  /** The postings that match, with this reader's eligibility. */
  WorklistPage rows(UserAccount reader, WorklistQuery query);

  /** Counts for tabs and badges. */
  WorklistCounts counts(UserAccount reader);

  /** One posting by its id; empty when there is none or it is no longer open to be seen. */
  Optional<PostingDetail> detail(UserAccount reader, PostingId posting);
}

package org.readledger.marketplace.reads;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.signing.PreparedTransaction;

/** Claims and releases reads. Refuses anyone but a reader. */
public interface ClaimService {

  /** Most postings one claim may name (the ledger's limit). */
  int MAX_BATCH = 16;

  /** The exact bytes and their words for claiming these postings, 1 to {@link #MAX_BATCH}. */
  PreparedTransaction prepareClaim(UserAccount reader, List<PostingId> postings);

  /** Signs and submits what was prepared; one outcome per posting, in order. */
  CompletableFuture<List<ClaimOutcome>> claim(UserAccount reader, PreparedTransaction prepared);

  /** Prepares, signs and submits a claim of one posting. */
  CompletableFuture<ClaimOutcome> claim(UserAccount reader, PostingId posting);

  /** What releasing a held read would cost now, in words. Unknown reads answer not found. */
  ReleaseTerms releaseTerms(UserAccount reader, PostingId posting);

  /** Gives a held read back to the market. */
  CompletableFuture<ActOutcome> release(UserAccount reader, PostingId posting);
}

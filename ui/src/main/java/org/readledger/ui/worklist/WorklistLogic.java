package org.readledger.ui.worklist;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.posting.PostingChoices;
import org.readledger.marketplace.posting.PostingService;
import org.readledger.marketplace.reads.ClaimOutcome;
import org.readledger.marketplace.reads.ClaimService;
import org.readledger.marketplace.worklist.PostingDetail;
import org.readledger.marketplace.worklist.Worklist;
import org.readledger.marketplace.worklist.WorklistCounts;
import org.readledger.marketplace.worklist.WorklistPage;
import org.readledger.marketplace.worklist.WorklistQuery;
import org.readledger.marketplace.worklist.WorklistUpdate;
import org.readledger.marketplace.worklist.WorklistUpdates;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.ui.shell.LedgerPulse;
import org.springframework.stereotype.Component;

/** The worklist's acts, for the person who is signed in. */
@Component
class WorklistLogic {

  private final CurrentUser currentUser;
  private final Worklist worklist;
  private final WorklistUpdates updates;
  private final ClaimService claims;
  private final PostingService postings;
  private final LedgerPulse pulse;

  WorklistLogic(
      CurrentUser currentUser,
      Worklist worklist,
      WorklistUpdates updates,
      ClaimService claims,
      PostingService postings,
      LedgerPulse pulse) {
    this.currentUser = currentUser;
    this.worklist = worklist;
    this.updates = updates;
    this.claims = claims;
    this.postings = postings;
    this.pulse = pulse;
  }

  WorklistPage rows(WorklistQuery query) {
    return worklist.rows(currentUser.require(), query);
  }

  WorklistCounts counts() {
    return worklist.counts(currentUser.require());
  }

  Optional<PostingDetail> detail(PostingId posting) {
    return worklist.detail(currentUser.require(), posting);
  }

  CompletableFuture<ClaimOutcome> claim(PostingId posting) {
    return claims.claim(currentUser.require(), posting);
  }

  boolean isMe(WorklistUpdate.Taken taken) {
    return taken.holder().equals(currentUser.require().organisation());
  }

  PostingChoices choices() {
    return postings.choices();
  }

  Map<String, String> jurisdictions() {
    return choices().jurisdictions();
  }

  AutoCloseable subscribe(Consumer<WorklistUpdate> listener) {
    return updates.subscribe(listener);
  }

  LedgerPulse pulse() {
    return pulse;
  }
}

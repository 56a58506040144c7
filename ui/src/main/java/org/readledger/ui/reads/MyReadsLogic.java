package org.readledger.ui.reads;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.reads.ClaimService;
import org.readledger.marketplace.reads.HeldRead;
import org.readledger.marketplace.reads.MyReads;
import org.readledger.marketplace.reads.ReleaseTerms;
import org.readledger.marketplace.worklist.WorklistUpdate;
import org.readledger.marketplace.worklist.WorklistUpdates;
import org.readledger.platform.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** A reader's own reads, for the person who is signed in. */
@Component
class MyReadsLogic {

  private static final int FINISHED = 50;

  private final CurrentUser currentUser;
  private final MyReads reads;
  private final ClaimService claims;
  private final WorklistUpdates updates;

  MyReadsLogic(
      CurrentUser currentUser, MyReads reads, ClaimService claims, WorklistUpdates updates) {
    this.currentUser = currentUser;
    this.reads = reads;
    this.claims = claims;
    this.updates = updates;
  }

  List<HeldRead> held() {
    return reads.held(currentUser.require());
  }

  List<HeldRead> finished() {
    return reads.finished(currentUser.require(), FINISHED);
  }

  ReleaseTerms releaseTerms(PostingId posting) {
    return claims.releaseTerms(currentUser.require(), posting);
  }

  CompletableFuture<ActOutcome> release(PostingId posting) {
    return claims.release(currentUser.require(), posting);
  }

  AutoCloseable subscribe(Consumer<WorklistUpdate> listener) {
    return updates.subscribe(listener);
  }
}

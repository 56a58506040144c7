package org.readledger.marketplace.reads;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.TransactionBody;
import org.readledger.ledger.tx.Operations;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.act.Acts;
import org.readledger.marketplace.act.NotFoundException;
import org.readledger.marketplace.act.RoleCheck;
import org.readledger.marketplace.readmodel.PostingRecord;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.marketplace.wording.Amounts;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.signing.PreparedTransaction;
import org.springframework.stereotype.Service;

/** Claims and releases by transactions of the reader's own key. */
@Service
class LedgerClaims implements ClaimService {

  private final Acts acts;
  private final ClaimOutcomes outcomes;
  private final PostingRecords postings;
  private final Clock clock;

  LedgerClaims(Acts acts, ClaimOutcomes outcomes, PostingRecords postings, Clock clock) {
    this.acts = acts;
    this.outcomes = outcomes;
    this.postings = postings;
    this.clock = clock;
  }

  @Override
  public PreparedTransaction prepareClaim(UserAccount reader, List<PostingId> wanted) {
    RoleCheck.require(reader, Role.READER);
    if (wanted.isEmpty() || wanted.size() > MAX_BATCH) {
      throw new IllegalArgumentException("a claim names 1 to " + MAX_BATCH + " postings");
    }
    for (var posting : wanted) {
      if (postings.find(posting).isEmpty()) {
        throw noSuchRead();
      }
    }
    return acts.prepare(reader, List.of(Operations.claimRead(wanted, reader.organisation())));
  }

  @Override
  public CompletableFuture<List<ClaimOutcome>> claim(
      UserAccount reader, PreparedTransaction prepared) {
    RoleCheck.require(reader, Role.READER);
    var wanted = claimed(prepared);
    var pause = acts.pause("Claiming");
    if (pause.isPresent()) {
      return CompletableFuture.completedFuture(
          wanted.stream()
              .<ClaimOutcome>map(posting -> new ClaimOutcome.NotMoving(posting, pause.get()))
              .toList());
    }
    var asked =
        new ClaimOutcomes.Asked(
            reader.organisation(), wanted, prepared.digestHex(), clock.instant());
    return acts.submit(reader, prepared).thenApply(result -> outcomes.of(asked, result));
  }

  @Override
  public CompletableFuture<ClaimOutcome> claim(UserAccount reader, PostingId posting) {
    RoleCheck.require(reader, Role.READER);
    // Claiming what one holds already is a double click, not a lost race.
    var record = postings.find(posting).orElseThrow(LedgerClaims::noSuchRead);
    if (record.holder().filter(reader.organisation()::equals).isPresent()) {
      return CompletableFuture.completedFuture(alreadyYours(record));
    }
    var pause = acts.pause("Claiming");
    if (pause.isPresent()) {
      return CompletableFuture.completedFuture(new ClaimOutcome.NotMoving(posting, pause.get()));
    }
    return claim(reader, prepareClaim(reader, List.of(posting))).thenApply(List::getFirst);
  }

  private static ClaimOutcome alreadyYours(PostingRecord record) {
    return new ClaimOutcome.Claimed(
        record.id(),
        record.displayNumber(),
        "",
        record.read().getClaimedHeight(),
        Instant.ofEpochMilli(record.read().getClaimedAtMs()),
        record.displayNumber() + " is yours already.");
  }

  @Override
  public ReleaseTerms releaseTerms(UserAccount reader, PostingId posting) {
    var record = held(reader, posting);
    var graceUntil = Instant.ofEpochMilli(record.read().getGraceUntilMs());
    var free = clock.instant().isBefore(graceUntil);
    var cost = record.read().getClaimCostHeld();
    var deposit = record.read().getDepositHeld();
    var sentence =
        free
            ? "Releasing is free until %s: %s come back to you."
                .formatted(Amounts.time(graceUntil), Amounts.credits(cost + deposit))
            : "The grace period is over: the claim cost of %s is not returned, the deposit of %s is."
                .formatted(Amounts.credits(cost), Amounts.credits(deposit));
    return new ReleaseTerms(
        free, graceUntil, free ? 0 : cost, free ? cost + deposit : deposit, sentence);
  }

  @Override
  public CompletableFuture<ActOutcome> release(UserAccount reader, PostingId posting) {
    var record = held(reader, posting);
    return acts.perform(
        reader,
        "Releasing",
        Operations.releaseRead(posting),
        done -> record.displayNumber() + " is back on the market.");
  }

  private PostingRecord held(UserAccount reader, PostingId posting) {
    RoleCheck.require(reader, Role.READER);
    return postings
        .find(posting)
        .filter(record -> record.holder().filter(reader.organisation()::equals).isPresent())
        .orElseThrow(() -> new NotFoundException("You hold no such read. See My reads."));
  }

  private static NotFoundException noSuchRead() {
    return new NotFoundException("There is no such posting. Reload the worklist.");
  }

  private static List<PostingId> claimed(PreparedTransaction prepared) {
    try {
      return TransactionBody.parseFrom(prepared.draft().body()).getOperationsList().stream()
          .flatMap(operation -> operation.getClaimRead().getPostingIdsList().stream())
          .map(PostingId::new)
          .toList();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("these bytes are not a claim", e);
    }
  }
}

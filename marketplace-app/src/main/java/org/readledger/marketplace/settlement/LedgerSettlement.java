package org.readledger.marketplace.settlement;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.signing.Sha256;
import org.readledger.ledger.tx.Operations;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.act.Acts;
import org.readledger.marketplace.act.MarketNames;
import org.readledger.marketplace.act.NotFoundException;
import org.readledger.marketplace.act.RoleCheck;
import org.readledger.marketplace.posting.write.StudyOrderCommand.StateDispute;
import org.readledger.marketplace.readmodel.PostingRecord;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.marketplace.wording.Amounts;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.signing.PreparedTransaction;
import org.springframework.stereotype.Service;

/** Settles by transactions of the centre's staff. */
@Service
class LedgerSettlement implements SettlementService {

  private final Acts acts;
  private final PostingRecords postings;
  private final MarketNames names;
  private final CommandGateway commands;
  private final Clock clock;

  LedgerSettlement(
      Acts acts, PostingRecords postings, MarketNames names, CommandGateway commands, Clock clock) {
    this.acts = acts;
    this.postings = postings;
    this.names = names;
    this.commands = commands;
    this.clock = clock;
  }

  @Override
  public PreparedTransaction prepareAccept(UserAccount staff, PostingId posting) {
    var read = own(staff, posting);
    return acts.prepare(
        staff, List.of(Operations.acceptReport(posting, read.read().getFinalVersion())));
  }

  @Override
  public String acceptTerms(UserAccount staff, PostingId posting) {
    var read = own(staff, posting);
    var share = read.ledger().getPlatformShare();
    var reader = read.reader().map(id -> names.of(id.bytes())).orElse("the reader");
    return "Accepting pays %s to %s and %s to the platform. It cannot be undone."
        .formatted(Amounts.credits(read.terms().getFee() - share), reader, Amounts.credits(share));
  }

  @Override
  public CompletableFuture<ActOutcome> accept(UserAccount staff, PostingId posting) {
    var read = own(staff, posting);
    if (read.state() != ReadState.REPORTED) {
      return refused(notReported(read));
    }
    return acts.perform(
        staff,
        "Settling",
        Operations.acceptReport(posting, read.read().getFinalVersion()),
        done ->
            "%s is accepted and paid, block %s."
                .formatted(read.displayNumber(), Amounts.number(done.height())));
  }

  @Override
  public CompletableFuture<ActOutcome> dispute(
      UserAccount staff, PostingId posting, String reason) {
    var read = own(staff, posting);
    var text = reason.strip();
    if (text.length() < MIN_REASON || text.length() > MAX_REASON) {
      return refused(
          "Say what is wrong with the report in %d to %,d characters."
              .formatted(MIN_REASON, MAX_REASON));
    }
    if (read.state() != ReadState.REPORTED) {
      return refused(notReported(read));
    }
    // The text is kept before its digest is signed, so that no digest stands without its text.
    commands.<Object>sendAndWait(
        new StateDispute(posting.hex(), text, staff.holder().hex(), clock.instant()));
    return acts.perform(
        staff,
        "Settling",
        Operations.disputeReport(
            posting, read.read().getFinalVersion(), Sha256.of(ByteString.copyFromUtf8(text))),
        done ->
            "%s is disputed. The fee of %s stays held until it is resolved."
                .formatted(read.displayNumber(), Amounts.credits(read.terms().getFee())));
  }

  private static String notReported(PostingRecord read) {
    return switch (read.state()) {
      case ACCEPTED -> read.displayNumber() + " is accepted and paid already.";
      case DISPUTED -> read.displayNumber() + " is disputed already.";
      default -> read.displayNumber() + " has no final report yet.";
    };
  }

  private static CompletableFuture<ActOutcome> refused(String sentence) {
    return CompletableFuture.completedFuture(new ActOutcome.Refused(RejectionCode.OK, sentence));
  }

  private PostingRecord own(UserAccount staff, PostingId posting) {
    RoleCheck.require(staff, Role.CENTER_STAFF, Role.CENTER_ADMIN);
    return postings
        .find(posting)
        .filter(read -> read.center().equals(staff.organisation()))
        .orElseThrow(() -> new NotFoundException("Your centre has no such posting."));
  }
}

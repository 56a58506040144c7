package org.readledger.marketplace.reads;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.PostingEligibility;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.tx.RejectionInWords;
import org.readledger.marketplace.act.MarketNames;
import org.readledger.marketplace.eligibility.EligibilityWords;
import org.readledger.marketplace.wording.Amounts;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.chain.LedgerUnreachable;
import org.readledger.platform.signing.TransactionResult;
import org.springframework.stereotype.Component;

/** Turns the ledger's answer to a claim into one outcome per posting. */
@Component
class ClaimOutcomes {

  private final MarketNames names;
  private final LedgerQueries ledger;

  ClaimOutcomes(MarketNames names, LedgerQueries ledger) {
    this.names = names;
    this.ledger = ledger;
  }

  private Optional<Read> holding(PostingId posting, ParticipantId reader) {
    try {
      return ledger.read(posting).filter(read -> read.getHolder().equals(reader.bytes()));
    } catch (LedgerUnreachable unknown) {
      return Optional.empty();
    }
  }

  /** What was asked for, by whom, and when it was sent. */
  record Asked(ParticipantId reader, List<PostingId> postings, String transactionId, Instant at) {}

  List<ClaimOutcome> of(Asked asked, TransactionResult result) {
    return switch (result) {
      case TransactionResult.Committed done ->
          done.receipt().getClaimsList().stream().map(claim -> answer(asked, done, claim)).toList();
      case TransactionResult.Rejected no -> rejected(asked, no.rejection());
      case TransactionResult.Unknown unknown ->
          asked.postings().stream()
              .<ClaimOutcome>map(
                  posting ->
                      new ClaimOutcome.Unknown(posting, asked.transactionId(), unknown.sentence()))
              .toList();
    };
  }

  private ClaimOutcome answer(
      Asked asked,
      TransactionResult.Committed done,
      org.readledger.ledger.proto.ClaimOutcome claim) {
    if (claim.getCode() != RejectionCode.OK) {
      return refused(asked, claim);
    }
    var number = names.of(claim.getPostingId());
    return new ClaimOutcome.Claimed(
        new PostingId(claim.getPostingId()),
        number,
        done.txHash(),
        done.height(),
        done.time(),
        "%s is yours, block %s.".formatted(number, Amounts.number(done.height())));
  }

  private List<ClaimOutcome> rejected(Asked asked, Rejection rejection) {
    if (rejection.getClaimsCount() > 0) {
      return rejection.getClaimsList().stream().map(claim -> refused(asked, claim)).toList();
    }
    return asked.postings().stream()
        .map(
            posting ->
                refused(
                    asked,
                    posting,
                    rejection.getCode(),
                    rejection.getEligibility(),
                    rejection.getSinceMs(),
                    RejectionInWords.of(rejection, names)))
        .toList();
  }

  private ClaimOutcome refused(Asked asked, org.readledger.ledger.proto.ClaimOutcome claim) {
    var alone =
        Rejection.newBuilder()
            .setCode(claim.getCode())
            .setEligibility(claim.getEligibility())
            .setSinceMs(claim.getSinceMs())
            .build();
    return refused(
        asked,
        new PostingId(claim.getPostingId()),
        claim.getCode(),
        claim.getEligibility(),
        claim.getSinceMs(),
        RejectionInWords.of(alone, names));
  }

  private ClaimOutcome refused(
      Asked asked,
      PostingId posting,
      RejectionCode code,
      PostingEligibility eligibility,
      long sinceMs,
      String words) {
    var number = names.of(posting.bytes());
    if (code == RejectionCode.ALREADY_CLAIMED) {
      return lost(asked, posting, number, sinceMs);
    }
    var answer = eligibility.toBuilder().setPostingId(posting.bytes()).setCode(code).build();
    var view = EligibilityWords.of(answer, number, names);
    var sentence = code == RejectionCode.NOT_ELIGIBLE ? view.sentence() : words;
    return new ClaimOutcome.Refused(posting, view, sentence);
  }

  // A second click that lost against the first is no lost race.
  private ClaimOutcome lost(Asked asked, PostingId posting, String number, long sinceMs) {
    var read = holding(posting, asked.reader());
    if (read.isPresent()) {
      return new ClaimOutcome.Claimed(
          posting,
          number,
          "",
          read.get().getClaimedHeight(),
          Instant.ofEpochMilli(read.get().getClaimedAtMs()),
          number + " is yours already.");
    }
    var earlier = Duration.between(Instant.ofEpochMilli(sinceMs), asked.at());
    var ahead =
        earlier.isPositive()
            ? "claimed %s before yours".formatted(Amounts.duration(earlier))
            : "claimed just before yours";
    return new ClaimOutcome.LostRace(
        posting,
        number,
        earlier.isPositive() ? earlier : Duration.ZERO,
        "%s went to another reader, %s. Nothing was spent.".formatted(number, ahead));
  }
}

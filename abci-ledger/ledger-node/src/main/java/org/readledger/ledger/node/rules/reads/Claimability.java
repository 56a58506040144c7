package org.readledger.ledger.node.rules.reads;

import com.google.protobuf.ByteString;
import java.util.List;
import org.readledger.ledger.node.rules.credits.Credits;
import org.readledger.ledger.node.rules.eligibility.Eligibility;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.rules.records.Subjects;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.PostingEligibility;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RecordStatus;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.RequirementResult;

/**
 * Whether one reader may claim postings now: the same answer for ClaimRead and for the question
 * "why not me".
 */
public final class Claimability {

  private final StateView state;
  private final ByteString reader;
  private final Eligibility eligibility;
  private final long nowMs;

  private Claimability(StateView state, ByteString reader, long nowMs) {
    this.state = state;
    this.reader = reader;
    this.nowMs = nowMs;
    this.eligibility = Eligibility.of(state, reader, nowMs);
  }

  /**
   * The reader's standing at a block time. Use again after a claim: limits and credits are live.
   */
  public static Claimability of(StateView state, ByteString reader, long nowMs) {
    return new Claimability(state, reader, nowMs);
  }

  /** The answer for one posting: every requirement, and the first hindrance of any kind. */
  public PostingEligibility judge(ByteString postingId) {
    var answer = PostingEligibility.newBuilder().setPostingId(postingId);
    var posting = Tables.POSTINGS.find(state, postingId);
    if (posting.isEmpty()) {
      return answer.setCode(RejectionCode.NOT_FOUND).build();
    }
    var terms = posting.get().getTerms();
    var results = eligibility.judge(posting.get().getRequirementsList(), terms.getDeadlineMs());
    var code = firstHindrance(posting.get(), Tables.READS.require(state, postingId), results);
    if (code == RejectionCode.FIRST_REFUSAL) {
      answer.setOpensAtMs(terms.getPreferredUntilMs());
    }
    return answer
        .setCode(code)
        .setClaimable(code == RejectionCode.OK)
        .addAllRequirements(results)
        .build();
  }

  private RejectionCode firstHindrance(
      Posting posting, Read read, List<RequirementResult> results) {
    var byReader = hindranceOfReader();
    if (byReader != RejectionCode.OK) {
      return byReader;
    }
    var byPosting = hindranceOfPosting(posting, read);
    if (byPosting != RejectionCode.OK) {
      return byPosting;
    }
    if (!results.stream().allMatch(RequirementResult::getMet)) {
      return RejectionCode.NOT_ELIGIBLE;
    }
    if (Subjects.of(state, reader).getHeldReadsCount()
        >= MarketBook.current(state).getMaxConcurrentClaims()) {
      return RejectionCode.CLAIM_LIMIT;
    }
    return Credits.available(state, reader) < price(posting)
        ? RejectionCode.INSUFFICIENT_CREDITS
        : RejectionCode.OK;
  }

  private RejectionCode hindranceOfReader() {
    var participant = Tables.PARTICIPANTS.find(state, reader);
    if (participant.isEmpty() || participant.get().getKind() != ParticipantKind.READER) {
      return RejectionCode.NOT_PERMITTED;
    }
    return participant.get().getStatus() == RecordStatus.ACTIVE
        ? RejectionCode.OK
        : RejectionCode.AUTHOR_NOT_ACTIVE;
  }

  private RejectionCode hindranceOfPosting(Posting posting, Read read) {
    var terms = posting.getTerms();
    if (read.getState() != ReadState.POSTED) {
      return read.getState() == ReadState.CLAIMED
          ? RejectionCode.ALREADY_CLAIMED
          : RejectionCode.WRONG_STATE;
    }
    if (nowMs > terms.getDeadlineMs()) {
      return RejectionCode.DEADLINE_PASSED;
    }
    if (terms.getBlockedReadersList().contains(reader)) {
      return RejectionCode.BLOCKED_BY_CENTER;
    }
    return nowMs < terms.getPreferredUntilMs() && !terms.getPreferredReadersList().contains(reader)
        ? RejectionCode.FIRST_REFUSAL
        : RejectionCode.OK;
  }

  /** What a claim takes out of the reader's available credits. */
  static long price(Posting posting) {
    return Math.addExact(posting.getClaimCost(), posting.getDeposit());
  }
}

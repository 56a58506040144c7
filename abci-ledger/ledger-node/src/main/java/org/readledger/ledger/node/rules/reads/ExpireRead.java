package org.readledger.ledger.node.rules.reads;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.node.rules.credits.Settlement;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.rules.records.Subjects;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.CreditMovement;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadExpired;
import org.readledger.ledger.proto.ReadState;

/**
 * ExpireRead, taken by itself when a deadline has passed without a final report.
 *
 * <p>A claimed read is taken from its holder and offered again with a new deadline, as long after
 * the expiry as the first was after the posting, or goes back to its centre. A posting that nobody
 * claimed goes back or stays as it is: it cannot be claimed until its centre extends the deadline.
 */
public final class ExpireRead {

  private ExpireRead() {}

  /** Takes the step; nothing if nobody need know. */
  public static Optional<LedgerEvent> take(WorkingState state, ByteString id, long nowMs) {
    var posting = Tables.POSTINGS.require(state, id);
    var read = Tables.READS.require(state, id);
    boolean returns = posting.getTerms().getOnExpiry() == OnExpiry.RETURN_TO_CENTER;
    if (read.getState() == ReadState.CLAIMED) {
      var movements = Settlement.expired(state, posting, read);
      Subjects.letGo(state, read.getHolder(), id);
      return Optional.of(
          returns
              ? returned(state, posting, read, movements, nowMs)
              : reopened(state, posting, read, movements, nowMs));
    }
    if (read.getState() == ReadState.POSTED && returns) {
      var movements = Settlement.withdrawnUnclaimed(state, posting, read);
      return Optional.of(returned(state, posting, read, movements, nowMs));
    }
    return Optional.empty();
  }

  private static LedgerEvent returned(
      WorkingState state, Posting posting, Read read, List<CreditMovement> movements, long nowMs) {
    return written(state, posting, read, ReadTransitions.returned(read, nowMs), movements);
  }

  private static LedgerEvent reopened(
      WorkingState state, Posting posting, Read read, List<CreditMovement> movements, long nowMs) {
    var rules = MarketBook.version(state, posting.getRulesVersion());
    long deadlineMs = Math.addExact(nowMs, firstSpanMs(posting, rules));
    var renewed =
        posting.toBuilder()
            .setTerms(posting.getTerms().toBuilder().setDeadlineMs(deadlineMs))
            .build();
    Tables.POSTINGS.put(state, posting.getPostingId(), renewed);
    DueSteps.schedule(
        state, new DueSteps.Step(deadlineMs, DueSteps.Kind.EXPIRE_READ, posting.getPostingId()));
    return written(state, renewed, read, ReadTransitions.reopened(read), movements);
  }

  private static long firstSpanMs(Posting posting, MarketRules rules) {
    long spanMs = posting.getTerms().getDeadlineMs() - posting.getPostedAtMs();
    return Math.clamp(spanMs, rules.getMinDeadlineMs(), rules.getMaxDeadlineMs());
  }

  private static LedgerEvent written(
      WorkingState state,
      Posting posting,
      Read before,
      Read after,
      List<CreditMovement> movements) {
    Tables.READS.put(state, posting.getPostingId(), after);
    return LedgerEvent.newBuilder()
        .setReadExpired(
            ReadExpired.newBuilder()
                .setRead(after)
                .setCenter(posting.getCenter())
                .setFormerHolder(before.getHolder())
                .setPosting(posting))
        .addAllMovements(movements)
        .build();
  }
}

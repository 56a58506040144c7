package org.readledger.ledger.node.rules.reads;

import java.util.ArrayList;
import java.util.List;
import org.readledger.ledger.node.rules.reads.DueSteps.Step;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.DeadlinesExtended;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;

/** Nobody loses time to a ledger that stood still: what ran during a halt runs on after it. */
public final class DeadlineExtension {

  /** Blocks farther apart than this are a halt. */
  private static final long HALT_MS = 60_000;

  private static final int POSTINGS_PER_EVENT = 100;

  private DeadlineExtension() {}

  /**
   * Moves every running deadline, acceptance window, grace period and first refusal on by the gap
   * between two blocks, if it was a halt.
   */
  public static List<LedgerEvent> after(WorkingState state, long previousMs, long nowMs) {
    long gapMs = nowMs - previousMs;
    if (gapMs <= HALT_MS) {
      return List.of();
    }
    var events = new ArrayList<LedgerEvent>();
    var event = DeadlinesExtended.newBuilder().setByMs(gapMs);
    for (var step : DueSteps.all(state)) {
      extend(state, step, previousMs, event);
      if (event.getPostingsCount() == POSTINGS_PER_EVENT) {
        events.add(LedgerEvent.newBuilder().setDeadlinesExtended(event).build());
        event.clearPostings().clearReads();
      }
    }
    if (event.getPostingsCount() > 0) {
      events.add(LedgerEvent.newBuilder().setDeadlinesExtended(event).build());
    }
    return events;
  }

  private static void extend(
      WorkingState state, Step step, long previousMs, DeadlinesExtended.Builder event) {
    long byMs = event.getByMs();
    DueSteps.cancel(state, step);
    DueSteps.schedule(
        state, new Step(Math.addExact(step.timeMs(), byMs), step.kind(), step.posting()));
    var posting = Tables.POSTINGS.require(state, step.posting());
    var read = Tables.READS.require(state, step.posting());
    if (step.kind() == DueSteps.Kind.AUTO_ACCEPT) {
      read = read.toBuilder().setAcceptByMs(read.getAcceptByMs() + byMs).build();
    } else {
      posting = extended(posting, previousMs, byMs);
      read = extended(read, previousMs, byMs);
    }
    Tables.POSTINGS.put(state, step.posting(), posting);
    Tables.READS.put(state, step.posting(), read);
    event.addPostings(posting).addReads(read);
  }

  private static Posting extended(Posting posting, long previousMs, long byMs) {
    var terms = posting.getTerms().toBuilder();
    terms.setDeadlineMs(Math.addExact(terms.getDeadlineMs(), byMs));
    if (terms.getPreferredUntilMs() > previousMs) {
      terms.setPreferredUntilMs(Math.addExact(terms.getPreferredUntilMs(), byMs));
    }
    return posting.toBuilder().setTerms(terms).build();
  }

  private static Read extended(Read read, long previousMs, long byMs) {
    return read.getState() == ReadState.CLAIMED && read.getGraceUntilMs() > previousMs
        ? read.toBuilder().setGraceUntilMs(read.getGraceUntilMs() + byMs).build()
        : read;
  }
}

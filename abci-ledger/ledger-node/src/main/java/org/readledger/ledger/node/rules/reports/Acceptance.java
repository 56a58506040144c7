package org.readledger.ledger.node.rules.reports;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.readledger.ledger.node.rules.credits.Settlement;
import org.readledger.ledger.node.rules.reads.DueSteps;
import org.readledger.ledger.node.rules.reads.ReadTransitions;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.ReportAccepted;

/** The one settlement of a read, by the centre's word or by its silence. */
public final class Acceptance {

  private Acceptance() {}

  /** AutoAccept, taken by itself when the acceptance window has ended without objection. */
  public static Optional<LedgerEvent> automatic(WorkingState state, ByteString id, long nowMs) {
    var read = Tables.READS.require(state, id);
    return read.getState() == ReadState.REPORTED
        ? Optional.of(settle(state, Tables.POSTINGS.require(state, id), read, nowMs, true))
        : Optional.empty();
  }

  /** Pays by the money table; the caller has checked that the read is reported or disputed. */
  static LedgerEvent settle(
      WorkingState state, Posting posting, Read read, long nowMs, boolean automatic) {
    var movements = Settlement.accepted(state, posting, read);
    var accepted = ReadTransitions.accepted(read, nowMs);
    Tables.READS.put(state, read.getPostingId(), accepted);
    cancelAutoAccept(state, read);
    return LedgerEvent.newBuilder()
        .setReportAccepted(
            ReportAccepted.newBuilder()
                .setRead(accepted)
                .setCenter(posting.getCenter())
                .setReportVersion(read.getFinalVersion())
                .setAutomatic(automatic))
        .addAllMovements(movements)
        .build();
  }

  static void cancelAutoAccept(WorkingState state, Read read) {
    DueSteps.cancel(
        state,
        new DueSteps.Step(read.getAcceptByMs(), DueSteps.Kind.AUTO_ACCEPT, read.getPostingId()));
  }
}

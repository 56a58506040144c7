package org.readledger.ledger.node.rules.reads;

import com.google.protobuf.ByteString;
import org.readledger.ledger.node.rules.credits.Settlement;
import org.readledger.ledger.node.rules.records.Subjects;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.ReadReleased;
import org.readledger.ledger.proto.ReleaseCause;

/**
 * Gives a claimed read back to the market, by its holder's wish or because eligibility was lost.
 */
public final class Release {

  private Release() {}

  /** Releases a claimed read; the caller has checked that it is claimed. */
  public static LedgerEvent of(WorkingState state, ByteString posting, ReleaseCause cause) {
    var read = Tables.READS.require(state, posting);
    var movements =
        cause == ReleaseCause.BY_READER_AFTER_GRACE
            ? Settlement.releasedLate(state, read)
            : Settlement.releasedFree(state, read);
    var reopened = ReadTransitions.reopened(read);
    Tables.READS.put(state, posting, reopened);
    Subjects.letGo(state, read.getHolder(), posting);
    return LedgerEvent.newBuilder()
        .setReadReleased(
            ReadReleased.newBuilder()
                .setRead(reopened)
                .setCenter(Tables.POSTINGS.require(state, posting).getCenter())
                .setFormerHolder(read.getHolder())
                .setCause(cause))
        .addAllMovements(movements)
        .build();
  }
}

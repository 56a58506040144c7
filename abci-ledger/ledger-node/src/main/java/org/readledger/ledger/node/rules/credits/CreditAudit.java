package org.readledger.ledger.node.rules.credits;

import com.google.protobuf.ByteString;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.proto.CreditCheck;

/** The invariant of credits, recomputed from every account. */
public final class CreditAudit {

  private long available;
  private long held;

  private CreditAudit() {}

  /** Answers `/credits/check`: issued - redeemed = all that is available + all that is held. */
  public static CreditCheck of(StateView state) {
    var audit = new CreditAudit();
    Tables.ACCOUNTS.forEachAfter(
        state,
        ByteString.EMPTY,
        account -> {
          audit.available = Math.addExact(audit.available, account.getAvailable());
          audit.held = Math.addExact(audit.held, account.getHeld());
          return true;
        });
    var totals = Credits.totals(state);
    return CreditCheck.newBuilder()
        .setRecorded(totals)
        .setSumAvailable(audit.available)
        .setSumHeld(audit.held)
        .setHolds(
            totals.getAvailable() == audit.available
                && totals.getHeld() == audit.held
                && totals.getIssued() - totals.getRedeemed() == audit.available + audit.held)
        .build();
  }
}

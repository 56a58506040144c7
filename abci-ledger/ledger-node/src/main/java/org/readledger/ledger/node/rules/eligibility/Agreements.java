package org.readledger.ledger.node.rules.eligibility;

import com.google.protobuf.ByteString;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.Store;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.Agreement;
import org.readledger.ledger.proto.RecordStatus;

/** Agreements by which a centre relies on a body's decisions (42 CFR 482.22, 485.616(c)). */
public final class Agreements {

  private static final ByteString NEWEST = ByteString.copyFromUtf8("by:");

  private Agreements() {}

  /** Writes an agreement; for its centre and body it takes the place of any before it. */
  public static void record(WorkingState state, Agreement agreement) {
    Tables.AGREEMENTS.put(state, agreement.getAgreementId(), agreement);
    state.put(
        Store.AGREEMENTS,
        newest(agreement.getCenter(), agreement.getBody()),
        agreement.getAgreementId());
  }

  /** Whether the newest agreement of a centre with a body outlives a deadline. */
  static boolean covers(StateView state, ByteString center, ByteString body, long deadlineMs) {
    return state
        .get(Store.AGREEMENTS, newest(center, body))
        .map(id -> Tables.AGREEMENTS.require(state, id))
        .filter(agreement -> agreement.getStatus() == RecordStatus.ACTIVE)
        .filter(agreement -> agreement.getValidUntilMs() > deadlineMs)
        .isPresent();
  }

  private static ByteString newest(ByteString center, ByteString body) {
    return NEWEST.concat(center).concat(body);
  }
}

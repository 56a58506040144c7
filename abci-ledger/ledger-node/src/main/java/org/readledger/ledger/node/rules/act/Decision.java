package org.readledger.ledger.node.rules.act;

import com.google.protobuf.ByteString;
import java.util.List;
import org.readledger.ledger.proto.ClaimOutcome;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;

/** What a rule answers. */
public sealed interface Decision {

  /**
   * The operation's changes stand in the act's overlay.
   *
   * @param events what happened, in order
   * @param claims the answers of ClaimRead, one per posting; else empty
   */
  record Applied(List<LedgerEvent> events, List<ClaimOutcome> claims) implements Decision {

    public Applied {
      events = List.copyOf(events);
      claims = List.copyOf(claims);
    }
  }

  /** The operation is refused; what its overlay holds is void. */
  record Refused(Rejection rejection) implements Decision {}

  /** Applied, with one event. */
  static Decision applied(LedgerEvent.Builder event) {
    return new Applied(List.of(event.build()), List.of());
  }

  /** Applied, with events in order. */
  static Decision applied(List<LedgerEvent> events) {
    return new Applied(events, List.of());
  }

  /** Refused without further detail. */
  static Decision refused(RejectionCode code) {
    return new Refused(Rejection.newBuilder().setCode(code).build());
  }

  /** A field has a value that the operation's form does not allow. */
  static Decision invalid(String field) {
    return new Refused(
        Rejection.newBuilder().setCode(RejectionCode.INVALID_FIELD).setField(field).build());
  }

  /** The read is not in a state in which this can be done. */
  static Decision wrongState(ReadState state) {
    return new Refused(
        Rejection.newBuilder().setCode(RejectionCode.WRONG_STATE).setState(state).build());
  }

  /** The account holds too little. */
  static Decision insufficient(long available, long needed) {
    return new Refused(
        Rejection.newBuilder()
            .setCode(RejectionCode.INSUFFICIENT_CREDITS)
            .setAvailable(available)
            .setNeeded(needed)
            .build());
  }

  /** Compares identifiers; an empty one is nobody's. */
  static boolean same(ByteString one, ByteString other) {
    return !one.isEmpty() && one.equals(other);
  }
}

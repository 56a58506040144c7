package org.readledger.ledger.node.rules.reads;

import com.google.protobuf.ByteString;
import java.util.List;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;

/** The states of a read: each transition as a function of the record. Money moves beside it. */
public final class ReadTransitions {

  private ReadTransitions() {}

  /** Offered for the first time, its fee held. */
  public static Read posted(Posting posting) {
    return Read.newBuilder()
        .setPostingId(posting.getPostingId())
        .setState(ReadState.POSTED)
        .setFeeHeld(posting.getTerms().getFee())
        .build();
  }

  /** Claimed by the act's author, on the terms frozen into the posting. */
  static Read claimed(
      Act act,
      Read read,
      Posting posting,
      MarketRules frozen,
      ByteString payee,
      List<ByteString> carriedBy) {
    return read.toBuilder()
        .setState(ReadState.CLAIMED)
        .setHolder(act.authorId())
        .setPayee(payee)
        .setClaimedByKey(act.key().getKeyId())
        .setClaimedAtMs(act.nowMs())
        .setClaimedHeight(act.height())
        .setGraceUntilMs(Math.addExact(act.nowMs(), frozen.getReleaseGraceMs()))
        .clearCarriedBy()
        .addAllCarriedBy(carriedBy)
        .setAssignmentCount(read.getAssignmentCount() + 1)
        .setClaimCostHeld(posting.getClaimCost())
        .setDepositHeld(posting.getDeposit())
        .build();
  }

  /** Offered again: released or expired. */
  static Read reopened(Read read) {
    return withoutHolder(read).setState(ReadState.POSTED).build();
  }

  /** The final report is there; the centre has until a time to object. */
  public static Read reported(Read read, int version, long acceptByMs) {
    return read.toBuilder()
        .setState(ReadState.REPORTED)
        .setFinalVersion(version)
        .setAcceptByMs(acceptByMs)
        .build();
  }

  /** Accepted and paid. Holder and payee stay: addenda are the holder's. */
  public static Read accepted(Read read, long nowMs) {
    return settled(read.toBuilder(), nowMs).setState(ReadState.ACCEPTED).build();
  }

  /** The centre objects; everything stays held. */
  public static Read disputed(Read read) {
    return read.toBuilder().setState(ReadState.DISPUTED).build();
  }

  /** Taken back by the centre. */
  public static Read withdrawn(Read read, long nowMs) {
    return settled(withoutHolder(read), nowMs).setState(ReadState.WITHDRAWN).build();
  }

  /** Gone back to the centre when the deadline passed. */
  static Read returned(Read read, long nowMs) {
    return settled(withoutHolder(read), nowMs).setState(ReadState.RETURNED).build();
  }

  private static Read.Builder withoutHolder(Read read) {
    var builder = read.toBuilder();
    if (!read.getHolder().isEmpty()) {
      builder.setLastHolder(read.getHolder());
    }
    return builder
        .clearHolder()
        .clearPayee()
        .clearClaimedByKey()
        .clearClaimedAtMs()
        .clearClaimedHeight()
        .clearGraceUntilMs()
        .clearCarriedBy()
        .clearClaimCostHeld()
        .clearDepositHeld();
  }

  private static Read.Builder settled(Read.Builder read, long nowMs) {
    return read.clearFeeHeld().clearClaimCostHeld().clearDepositHeld().setSettledAtMs(nowMs);
  }
}

package org.readledger.ledger.node.rules.credits;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.Account;
import org.readledger.ledger.proto.CreditMovement;
import org.readledger.ledger.proto.CreditTotals;
import org.readledger.ledger.proto.MovementReason;

/**
 * Moves credits: the only code that writes accounts and totals.
 *
 * <p>Rules look whether an account covers an amount before they move it. A movement that would
 * still leave less than nothing, or more than a long can count, is a defect of the rules and stops
 * the node.
 */
public final class Credits {

  private static final ByteString TOTALS_KEY = ByteString.copyFromUtf8("credits");

  private final WorkingState state;
  private final ByteString posting;
  private final List<CreditMovement> movements = new ArrayList<>();

  private Credits(WorkingState state, ByteString posting) {
    this.state = state;
    this.posting = posting;
  }

  /** Movements that belong to a posting. */
  public static Credits of(WorkingState state, ByteString posting) {
    return new Credits(state, posting);
  }

  /** Movements that belong to no posting. */
  public static Credits ofMarket(WorkingState state) {
    return new Credits(state, ByteString.EMPTY);
  }

  /** What an account can spend. */
  public static long available(StateView state, ByteString account) {
    return Tables.ACCOUNTS.find(state, account).map(Account::getAvailable).orElse(0L);
  }

  /** The totals over all accounts. */
  public static CreditTotals totals(StateView state) {
    return Tables.TOTALS.find(state, TOTALS_KEY).orElse(CreditTotals.getDefaultInstance());
  }

  /** New credits. */
  public Credits issue(ByteString account, long amount) {
    move(account, amount, 0, MovementReason.ISSUED);
    var totals = totals(state);
    return write(totals.toBuilder().setIssued(Math.addExact(totals.getIssued(), amount)));
  }

  /** Credits leave the ledger. */
  public Credits redeem(ByteString account, long amount) {
    move(account, -amount, 0, MovementReason.REDEEMED);
    var totals = totals(state);
    return write(totals.toBuilder().setRedeemed(Math.addExact(totals.getRedeemed(), amount)));
  }

  /** Sets available credits aside. */
  public Credits hold(ByteString account, long amount, MovementReason reason) {
    return move(account, -amount, amount, reason);
  }

  /** Gives held credits back to whom they belong. */
  public Credits free(ByteString account, long amount, MovementReason reason) {
    return move(account, amount, -amount, reason);
  }

  /** Pays from one account's held credits to another's available ones. */
  public Credits pay(ByteString from, ByteString to, long amount, MovementReason reason) {
    move(from, 0, -amount, reason);
    return move(to, amount, 0, reason);
  }

  /** The movements so far, with balances after each. */
  public List<CreditMovement> movements() {
    return List.copyOf(movements);
  }

  private Credits move(ByteString id, long available, long held, MovementReason reason) {
    if (available == 0 && held == 0) {
      return this;
    }
    var account = Tables.ACCOUNTS.find(state, id).orElse(Account.getDefaultInstance());
    var after =
        account.toBuilder()
            .setParticipantId(id)
            .setAvailable(balance(account.getAvailable(), available))
            .setHeld(balance(account.getHeld(), held))
            .setMovements(account.getMovements() + 1)
            .build();
    Tables.ACCOUNTS.put(state, id, after);
    movements.add(
        CreditMovement.newBuilder()
            .setAccount(id)
            .setAvailableDelta(available)
            .setHeldDelta(held)
            .setReason(reason)
            .setAvailableAfter(after.getAvailable())
            .setHeldAfter(after.getHeld())
            .setPostingId(posting)
            .build());
    var totals = totals(state);
    return write(
        totals.toBuilder()
            .setAvailable(balance(totals.getAvailable(), available))
            .setHeld(balance(totals.getHeld(), held)));
  }

  private Credits write(CreditTotals.Builder totals) {
    Tables.TOTALS.put(state, TOTALS_KEY, totals.build());
    return this;
  }

  private static long balance(long before, long delta) {
    long after = Math.addExact(before, delta);
    if (after < 0) {
      throw new IllegalStateException("a movement would leave less than nothing in an account");
    }
    return after;
  }
}

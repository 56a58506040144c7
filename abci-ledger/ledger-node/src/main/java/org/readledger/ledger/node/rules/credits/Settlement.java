package org.readledger.ledger.node.rules.credits;

import com.google.protobuf.ByteString;
import java.util.List;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.CreditMovement;
import org.readledger.ledger.proto.MovementReason;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;

/**
 * The money table: which outcome of a read moves which of the credits it holds. Every row sums to
 * zero. The read states what is held; the caller writes the read's next state.
 */
public final class Settlement {

  private static final int BASIS_POINTS = 10_000;

  private Settlement() {}

  /** A share of an amount in basis points, rounded down. */
  public static long share(long amount, int basisPoints) {
    return Math.multiplyExact(amount, (long) basisPoints) / BASIS_POINTS;
  }

  /** Accepted, by the centre or automatically: fee to payee and operator, deposit to the reader. */
  public static List<CreditMovement> accepted(WorkingState state, Posting posting, Read read) {
    var operator = operator(state);
    var center = posting.getCenter();
    long share = posting.getPlatformShare();
    return Credits.of(state, posting.getPostingId())
        .pay(center, read.getPayee(), read.getFeeHeld() - share, MovementReason.FEE_PAID)
        .pay(center, operator, share, MovementReason.PLATFORM_SHARE)
        .pay(read.getHolder(), operator, read.getClaimCostHeld(), MovementReason.CLAIM_COST_SPENT)
        .free(read.getHolder(), read.getDepositHeld(), MovementReason.DEPOSIT_RETURNED)
        .movements();
  }

  /** Released within grace, or an attestation was lost: all the reader's credits come back. */
  public static List<CreditMovement> releasedFree(WorkingState state, Read read) {
    return Credits.of(state, read.getPostingId())
        .free(read.getHolder(), read.getClaimCostHeld(), MovementReason.CLAIM_COST_RETURNED)
        .free(read.getHolder(), read.getDepositHeld(), MovementReason.DEPOSIT_RETURNED)
        .movements();
  }

  /** Released after grace: the claim cost is spent, the deposit comes back. */
  public static List<CreditMovement> releasedLate(WorkingState state, Read read) {
    return Credits.of(state, read.getPostingId())
        .pay(
            read.getHolder(),
            operator(state),
            read.getClaimCostHeld(),
            MovementReason.CLAIM_COST_SPENT)
        .free(read.getHolder(), read.getDepositHeld(), MovementReason.DEPOSIT_RETURNED)
        .movements();
  }

  /** Expired in a reader's hands: claim cost spent, deposit to the centre, fee as it had said. */
  public static List<CreditMovement> expired(WorkingState state, Posting posting, Read read) {
    var credits =
        Credits.of(state, posting.getPostingId())
            .pay(
                read.getHolder(),
                operator(state),
                read.getClaimCostHeld(),
                MovementReason.CLAIM_COST_SPENT)
            .pay(
                read.getHolder(),
                posting.getCenter(),
                read.getDepositHeld(),
                MovementReason.DEPOSIT_FORFEITED);
    if (posting.getTerms().getOnExpiry() == OnExpiry.RETURN_TO_CENTER) {
      credits.free(posting.getCenter(), read.getFeeHeld(), MovementReason.FEE_RETURNED);
    }
    return credits.movements();
  }

  /** Withdrawn before a claim, or never claimed until it returned: the fee comes back. */
  public static List<CreditMovement> withdrawnUnclaimed(
      WorkingState state, Posting posting, Read read) {
    return Credits.of(state, posting.getPostingId())
        .free(posting.getCenter(), read.getFeeHeld(), MovementReason.FEE_RETURNED)
        .movements();
  }

  /** Withdrawn after a claim: compensation from the fee, everything of the reader's comes back. */
  public static List<CreditMovement> withdrawnClaimed(
      WorkingState state, Posting posting, Read read) {
    var rules = MarketBook.version(state, posting.getRulesVersion());
    long compensation = share(read.getFeeHeld(), rules.getWithdrawalCompensationBps());
    return Credits.of(state, posting.getPostingId())
        .pay(
            posting.getCenter(),
            read.getHolder(),
            compensation,
            MovementReason.WITHDRAWAL_COMPENSATION)
        .free(posting.getCenter(), read.getFeeHeld() - compensation, MovementReason.FEE_RETURNED)
        .free(read.getHolder(), read.getClaimCostHeld(), MovementReason.CLAIM_COST_RETURNED)
        .free(read.getHolder(), read.getDepositHeld(), MovementReason.DEPOSIT_RETURNED)
        .movements();
  }

  private static ByteString operator(StateView state) {
    return MarketBook.settings(state).getOperator();
  }
}

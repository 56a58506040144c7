package org.readledger.marketplace.wallet;

import org.readledger.ledger.proto.MovementReason;

/** Why credits moved, in words. */
final class MovementWords {

  private MovementWords() {}

  static String of(MovementReason reason, String number) {
    var words =
        switch (reason) {
          case ISSUED -> "Credits bought";
          case REDEEMED -> "Credits redeemed";
          case FEE_HELD -> "Fee held";
          case FEE_PAID -> "Fee paid";
          case PLATFORM_SHARE -> "Platform share";
          case FEE_RETURNED -> "Fee returned";
          case CLAIM_COST_HELD -> "Claim cost held";
          case CLAIM_COST_SPENT -> "Claim cost spent";
          case CLAIM_COST_RETURNED -> "Claim cost returned";
          case DEPOSIT_HELD -> "Deposit held";
          case DEPOSIT_RETURNED -> "Deposit returned";
          case DEPOSIT_FORFEITED -> "Deposit forfeited";
          case WITHDRAWAL_COMPENSATION -> "Compensation for a withdrawn posting";
          case MOVEMENT_REASON_UNSPECIFIED, UNRECOGNIZED -> "Moved";
        };
    return number.isEmpty() ? words : words + " for " + number;
  }
}

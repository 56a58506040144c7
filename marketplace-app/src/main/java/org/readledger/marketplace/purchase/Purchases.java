package org.readledger.marketplace.purchase;

import java.util.List;
import org.readledger.platform.identity.UserAccount;

/** Buying credits. Centres and readers order; the operator records payments; the ledger issues. */
public interface Purchases {

  /** Smallest and largest order in credits. */
  long MIN_CREDITS = 10;

  long MAX_CREDITS = 100_000;

  /** What became of an order or a recorded payment. */
  sealed interface Outcome {
    /** Accepted; the purchase shows where it stands. */
    record Accepted(Purchase purchase) implements Outcome {}

    /** Not accepted; the sentence says why. Nothing changed. */
    record Refused(String sentence) implements Outcome {}
  }

  /** Orders credits for the user's account. */
  Outcome order(UserAccount buyer, long credits);

  /** The user's own orders, newest first. */
  List<Purchase> mine(UserAccount buyer);

  /** Every order, those awaiting payment first. Operator only. */
  List<Purchase> all(UserAccount operator);

  /**
   * Records a payment by its permanent bank reference; the credits are then issued on the ledger,
   * once. Operator only. Unknown orders are not found.
   */
  Outcome recordPayment(UserAccount operator, String purchaseId, String paymentReference);

  /** The state for one purchase of the user's, or of anyone's for the operator. */
  Purchase find(UserAccount user, String purchaseId);
}

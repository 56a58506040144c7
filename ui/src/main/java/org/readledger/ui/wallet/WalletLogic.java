package org.readledger.ui.wallet;

import java.util.List;
import org.readledger.marketplace.purchase.Purchase;
import org.readledger.marketplace.purchase.Purchases;
import org.readledger.marketplace.wallet.Balance;
import org.readledger.marketplace.wallet.Movement;
import org.readledger.marketplace.wallet.Wallet;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.ui.shell.LedgerPulse;
import org.springframework.stereotype.Component;

/** Credits of the signed-in person's account. */
@Component
class WalletLogic {

  private static final int SHOWN = 200;

  private final CurrentUser currentUser;
  private final Wallet wallet;
  private final Purchases purchases;
  private final LedgerPulse pulse;

  WalletLogic(CurrentUser currentUser, Wallet wallet, Purchases purchases, LedgerPulse pulse) {
    this.currentUser = currentUser;
    this.wallet = wallet;
    this.purchases = purchases;
    this.pulse = pulse;
  }

  Balance balance() {
    return wallet.balance(currentUser.require());
  }

  List<Movement> movements() {
    return wallet.movements(currentUser.require(), 0, SHOWN);
  }

  List<Purchase> orders() {
    return purchases.mine(currentUser.require());
  }

  Purchases.Outcome order(long credits) {
    return purchases.order(currentUser.require(), credits);
  }

  LedgerPulse pulse() {
    return pulse;
  }
}

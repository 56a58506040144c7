package org.readledger.ui.ledger;

import java.util.List;
import java.util.Optional;
import org.readledger.marketplace.ledgerpage.BlockRow;
import org.readledger.marketplace.ledgerpage.BlockView;
import org.readledger.marketplace.ledgerpage.LedgerPages;
import org.readledger.marketplace.ledgerpage.TransactionView;
import org.readledger.marketplace.ledgerpage.ValidatorView;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.ui.shell.LedgerPulse;
import org.springframework.stereotype.Component;

/** Blocks, transactions and validators, for whoever is signed in. */
@Component
class LedgerLogic {

  static final int PAGE = 50;

  private final CurrentUser currentUser;
  private final LedgerPages pages;
  private final LedgerPulse pulse;

  LedgerLogic(CurrentUser currentUser, LedgerPages pages, LedgerPulse pulse) {
    this.currentUser = currentUser;
    this.pages = pages;
    this.pulse = pulse;
  }

  List<BlockRow> blocks(long upTo) {
    return pages.blocks(currentUser.require(), upTo, PAGE);
  }

  Optional<BlockView> block(long height) {
    return pages.block(currentUser.require(), height);
  }

  Optional<TransactionView> transaction(String hash) {
    return pages.transaction(currentUser.require(), hash);
  }

  List<ValidatorView> validators() {
    return pages.validators(currentUser.require());
  }

  LedgerPulse pulse() {
    return pulse;
  }
}

package org.readledger.marketplace.purchase.automation;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.readledger.marketplace.purchase.PurchaseRows;
import org.readledger.marketplace.purchase.write.PurchaseCommand.ConfirmIssued;
import org.readledger.platform.chain.LedgerFact;
import org.springframework.stereotype.Component;

/** The chain's answer closes the order. */
@Component
@ProcessingGroup(WhenIssuedThenSettlePurchase.GROUP)
@DisallowReplay
class WhenIssuedThenSettlePurchase {

  /** The processing group: pooled, its source is the chain. */
  static final String GROUP = "purchase-settle-chain";

  private final CommandGateway commands;
  private final PurchaseRows rows;

  WhenIssuedThenSettlePurchase(CommandGateway commands, PurchaseRows rows) {
    this.commands = commands;
    this.rows = rows;
  }

  @EventHandler
  void on(LedgerFact fact) {
    if (fact.event().hasCreditsIssued()) {
      rows.paidBy(fact.event().getCreditsIssued().getPaymentReference())
          .ifPresent(
              id ->
                  commands.<Object>sendAndWait(
                      new ConfirmIssued(id, fact.txHash(), fact.height(), fact.time())));
    }
  }
}

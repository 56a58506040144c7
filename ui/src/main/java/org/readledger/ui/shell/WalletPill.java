package org.readledger.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.readledger.marketplace.wallet.Wallet;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.identity.UserAccount;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Icon;
import org.readledger.ui.parts.Live;
import org.readledger.ui.words.Figures;

/** Credits available to the signed-in person, renewed with each block. */
final class WalletPill extends Anchor {

  private final Wallet wallet;
  private final UserAccount user;
  private final Span amount = new Span();

  WalletPill(Wallet wallet, LedgerPulse pulse, UserAccount user) {
    super("/wallet");
    this.wallet = wallet;
    this.user = user;
    addClassNames("pill", "num");
    setRouterIgnore(false);
    amount.addClassName("medium");
    var unit = new Span("cr");
    unit.addClassName("faint");
    add(new Icon(Glyph.WALLET), amount, unit);
    refresh();
    Live.<ChainStatus.Snapshot>whileAttached(this, pulse::subscribe, snapshot -> refresh());
  }

  private void refresh() {
    var balance = wallet.balance(user);
    amount.setText(Figures.number(balance.available()));
    getElement()
        .setAttribute(
            "title",
            Figures.credits(balance.available())
                + " available, "
                + Figures.credits(balance.held())
                + " held");
  }
}

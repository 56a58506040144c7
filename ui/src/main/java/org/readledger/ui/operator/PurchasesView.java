package org.readledger.ui.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.readledger.marketplace.purchase.Purchase;
import org.readledger.marketplace.purchase.Purchases;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Frame;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.NoticeBar;
import org.readledger.ui.parts.PlainTable;
import org.readledger.ui.parts.Status;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.shell.LedgerPulse;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** Orders of credits: recording a payment issues them on the ledger, once. */
@Route(value = "purchases", layout = MainLayout.class)
@PageTitle("Purchases, ReadLedger")
@RolesAllowed("OPERATOR")
public class PurchasesView extends Frame {

  private static final long serialVersionUID = 1L;

  private final transient Purchases purchases;
  private final transient CurrentUser currentUser;
  private final PlainTable<Purchase> table = new PlainTable<>("Orders of credits");
  private final NoticeBar notice = new NoticeBar();

  PurchasesView(Purchases purchases, CurrentUser currentUser, LedgerPulse pulse) {
    super("Purchases");
    this.purchases = purchases;
    this.currentUser = currentUser;
    table
        .column("State", PurchasesView::state)
        .text("Order", Purchase::number)
        .text("Buyer", Purchase::buyerName)
        .figures("Credits", purchase -> Figures.number(purchase.credits()))
        .text("Ordered", purchase -> Times.exact(purchase.orderedAt()))
        .text("Where it stands", Purchase::sentence)
        .column("Block", PurchasesView::proof)
        .column("", this::act);
    var scroll = new Div(table);
    scroll.addClassNames("scroll", "grow", "lists");
    body().add(scroll, notice);
    Live.<ChainStatus.Snapshot>whileAttached(this, pulse::subscribe, snapshot -> reload());
    reload();
  }

  private static Component state(Purchase purchase) {
    return switch (purchase.status()) {
      case ORDERED -> new Status(Tone.WARN, Glyph.CLOCK, "Awaits payment");
      case PAID -> new Status(Tone.INFO, Glyph.HALF, "Paid, issuing");
      case ISSUED -> Status.ok("Issued");
      case REFUSED -> Status.bad("Refused");
    };
  }

  private static Component proof(Purchase purchase) {
    return purchase.issuedTx().isEmpty()
        ? new Span("None yet")
        : new Anchor(
            "/ledger/transaction/" + purchase.issuedTx(), Figures.number(purchase.issuedHeight()));
  }

  private Component act(Purchase purchase) {
    if (purchase.status() != Purchase.Status.ORDERED) {
      return new Span();
    }
    var button = Buttons.plain("Record payment", () -> ask(purchase));
    button.addClassName("small");
    button.setAriaLabel("Record the payment of " + purchase.number());
    return button;
  }

  private void ask(Purchase purchase) {
    var reference = new TextField("Bank reference");
    reference.setMaxLength(64);
    reference.setWidthFull();
    reference.setAutofocus(true);
    var dialog =
        new Dialog(
            new Paragraph(
                "The ledger then issues "
                    + Figures.credits(purchase.credits())
                    + " to "
                    + purchase.buyerName()
                    + ". One reference issues once, whatever happens."),
            reference);
    dialog.setHeaderTitle("Payment of " + purchase.number());
    dialog.setMaxWidth("460px");
    dialog
        .getFooter()
        .add(
            Buttons.plain("Not yet", dialog::close),
            Buttons.primary(
                "Record, issue " + Figures.credits(purchase.credits()),
                () -> record(purchase, reference, dialog)));
    dialog.open();
  }

  private void record(Purchase purchase, TextField reference, Dialog dialog) {
    var text = reference.getValue().strip();
    if (text.isEmpty()) {
      reference.setInvalid(true);
      reference.setErrorMessage("Give the bank's reference.");
      return;
    }
    switch (purchases.recordPayment(currentUser.require(), purchase.id(), text)) {
      case Purchases.Outcome.Accepted accepted -> {
        dialog.close();
        notice.show(Tone.OK, accepted.purchase().number() + ": " + accepted.purchase().sentence());
        reload();
      }
      case Purchases.Outcome.Refused refused -> {
        reference.setInvalid(true);
        reference.setErrorMessage(refused.sentence());
      }
    }
  }

  private void reload() {
    table.show(
        purchases.all(currentUser.require()),
        new EmptyState("No order yet", "Centres and readers order credits from their wallet."));
  }
}

package org.readledger.ui.wallet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.readledger.marketplace.purchase.Purchase;
import org.readledger.marketplace.purchase.Purchases;
import org.readledger.marketplace.wallet.Movement;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Figure;
import org.readledger.ui.parts.Frame;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.NoticeBar;
import org.readledger.ui.parts.PlainTable;
import org.readledger.ui.parts.SidePanel;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** What is available and held, every movement with its block, and buying credits. */
@Route(value = "wallet", layout = MainLayout.class)
@PageTitle("Wallet, ReadLedger")
@RolesAllowed({"READER", "CENTER_STAFF", "CENTER_ADMIN"})
public class WalletView extends Frame {

  private static final long serialVersionUID = 1L;

  private final transient WalletLogic logic;
  private final Figure available = new Figure("Available");
  private final Figure held = new Figure("Held");
  private final Figure count = new Figure("Movements");
  private final PlainTable<Movement> movements = new PlainTable<>("Movements, newest first");
  private final PlainTable<Purchase> orders = new PlainTable<>("Orders of credits");
  private final NoticeBar notice = new NoticeBar();
  private long shown = -1;

  WalletView(WalletLogic logic) {
    super("Wallet");
    this.logic = logic;
    movements
        .text("When", movement -> Times.exact(movement.at()))
        .text("What", Movement::words)
        .figures("Available", movement -> Figures.change(movement.availableDelta()))
        .figures("Held", movement -> Figures.change(movement.heldDelta()))
        .figures("Available after", movement -> Figures.number(movement.availableAfter()))
        .figures("Held after", movement -> Figures.number(movement.heldAfter()))
        .column("Block", WalletView::proof);
    var figures = new Div(available, held, count);
    figures.addClassName("figures");
    var list = new Div(movements);
    list.addClassNames("scroll", "grow");
    var left = new Div(figures, list);
    left.addClassNames("view", "grow");
    var split = new Div(left, buying());
    split.addClassName("split-view");
    body().add(split, notice);
    Live.<ChainStatus.Snapshot>whileAttached(this, logic.pulse()::subscribe, snapshot -> refresh());
    refresh();
  }

  private static Component proof(Movement movement) {
    var block = Figures.number(movement.height());
    return movement.txHash().isEmpty()
        ? new Anchor("/ledger/block/" + movement.height(), block)
        : new Anchor("/ledger/transaction/" + movement.txHash(), block);
  }

  private Component buying() {
    var amount = new IntegerField("Credits");
    amount.setMin((int) Purchases.MIN_CREDITS);
    amount.setMax((int) Purchases.MAX_CREDITS);
    amount.setValue(500);
    amount.setWidthFull();
    var order = Buttons.primary("Order 500 cr", () -> order(amount.getValue()));
    order.addClassName("block");
    amount.setValueChangeMode(ValueChangeMode.EAGER);
    amount.addValueChangeListener(
        event ->
            Buttons.label(
                order,
                event.getValue() == null ? "Order" : "Order " + Figures.credits(event.getValue())));
    orders.text("Order", Purchase::number).text("Where it stands", Purchase::sentence);
    var text =
        new Paragraph(
            "The operator records your payment by its bank reference; then the ledger issues the"
                + " credits, once.");
    text.addClassNames("xs", "dim");
    var panel = new SidePanel("Buy credits");
    panel.head().add(new H2("Buy credits"));
    panel.middle().add(amount, text, new Span("Your orders"), orders);
    panel.foot(order);
    return panel;
  }

  private void order(@Nullable Integer credits) {
    if (credits == null) {
      notice.show(Tone.BAD, "Say how many credits.");
      return;
    }
    switch (logic.order(credits)) {
      case Purchases.Outcome.Accepted accepted ->
          notice.show(
              Tone.OK, accepted.purchase().number() + ": " + accepted.purchase().sentence());
      case Purchases.Outcome.Refused refused -> notice.show(Tone.BAD, refused.sentence());
    }
    showOrders();
  }

  private void refresh() {
    var balance = logic.balance();
    if (balance.movements() == shown) {
      return;
    }
    shown = balance.movements();
    available.set(Figures.credits(balance.available()), "to spend");
    held.set(Figures.credits(balance.held()), "in postings, claims and deposits");
    count.set(Figures.number(balance.movements()), "each with its block");
    movements.show(
        logic.movements(),
        new EmptyState("No movement yet", "Credits that come or go appear here with their block."));
    showOrders();
  }

  private void showOrders() {
    orders.show(logic.orders(), new EmptyState("No order yet", "Order credits below."));
  }
}

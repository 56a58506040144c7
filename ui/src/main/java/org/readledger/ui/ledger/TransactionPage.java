package org.readledger.ui.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Frame;
import org.readledger.ui.shell.MainLayout;

/** One transaction in words. */
@Route(value = "ledger/transaction/:hash([0-9A-Fa-f]{64})", layout = MainLayout.class)
@PageTitle("Transaction, ReadLedger")
@PermitAll
public class TransactionPage extends Frame implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient LedgerLogic logic;
  private final Div sheet = new Div();

  TransactionPage(LedgerLogic logic) {
    super("Transaction");
    this.logic = logic;
    sheet.addClassNames("sheet", "stack", "wide");
    var scroll = new Div(sheet);
    scroll.addClassNames("scroll", "grow");
    body().add(scroll);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var hash = event.getRouteParameters().get("hash").orElse("");
    sheet.removeAll();
    logic
        .transaction(hash.toUpperCase(Locale.ROOT))
        .ifPresentOrElse(
            transaction -> sheet.add(new TransactionCard(transaction)),
            () ->
                sheet.add(
                    new EmptyState(
                        "No such transaction",
                        "The chain knows none of this hash. It may not be in a block yet.",
                        new Anchor("/ledger", "Newest blocks"))));
  }
}

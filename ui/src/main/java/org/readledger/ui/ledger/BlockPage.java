package org.readledger.ui.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.readledger.marketplace.ledgerpage.BlockView;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Facts;
import org.readledger.ui.parts.Frame;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** One block with everything that happened in it. */
@Route(value = "ledger/block/:height([0-9]{1,15})", layout = MainLayout.class)
@PageTitle("Block, ReadLedger")
@PermitAll
public class BlockPage extends Frame implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient LedgerLogic logic;
  private final Div sheet = new Div();

  BlockPage(LedgerLogic logic) {
    super("Block");
    this.logic = logic;
    sheet.addClassNames("sheet", "stack", "wide");
    var scroll = new Div(sheet);
    scroll.addClassNames("scroll", "grow");
    body().add(scroll);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var height = Long.parseLong(event.getRouteParameters().get("height").orElse("0"));
    sheet.removeAll();
    logic
        .block(height)
        .ifPresentOrElse(
            this::show,
            () ->
                sheet.add(
                    new EmptyState(
                        "No block " + Figures.number(height),
                        "The chain has not come that far.",
                        new Anchor("/ledger", "Newest blocks"))));
  }

  private void show(BlockView view) {
    var block = view.block();
    var neighbours =
        new Div(
            new Anchor("/ledger/block/" + (block.height() - 1), "Block before"),
            new Anchor("/ledger/block/" + (block.height() + 1), "Block after"));
    neighbours.addClassName("row");
    sheet.add(
        new H2("Block " + Figures.number(block.height())),
        neighbours,
        new Facts()
            .line("Time", Times.exact(block.time()))
            .line("Hash", mono(block.hash()))
            .line("State before", mono(block.appHash()))
            .line("Proposed by", mono(block.proposer())));
    if (!view.automaticSteps().isEmpty()) {
      var steps = new UnorderedList();
      view.automaticSteps().forEach(step -> steps.add(new ListItem(step)));
      sheet.add(new H2("Done by the ledger itself"), steps);
    }
    sheet.add(new H2(Figures.count(view.transactions().size(), "transaction")));
    view.transactions().forEach(transaction -> sheet.add(new TransactionCard(transaction)));
  }

  private static Span mono(String hex) {
    var span = new Span(hex);
    span.addClassName("mono");
    return span;
  }
}

package org.readledger.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.readledger.marketplace.ledgerpage.BlockRow;
import org.readledger.marketplace.ledgerpage.ValidatorView;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.chain.LedgerUnreachable;
import org.readledger.ui.parts.Ago;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Facts;
import org.readledger.ui.parts.Frame;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.PanelNote;
import org.readledger.ui.parts.PlainTable;
import org.readledger.ui.parts.SidePanel;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** The newest blocks and who made them. */
@Route(value = "ledger", layout = MainLayout.class)
@PageTitle("Ledger, ReadLedger")
@PermitAll
public class LedgerView extends Frame {

  private static final long serialVersionUID = 1L;

  private final transient LedgerLogic logic;
  private final PlainTable<BlockRow> blocks = new PlainTable<>("Blocks, newest first");
  private final PlainTable<ValidatorView> validators = new PlainTable<>("Validators");
  private final Div trouble = new Div();
  private long upTo;

  LedgerView(LedgerLogic logic) {
    super("Ledger");
    this.logic = logic;
    blocks
        .column(
            "Block",
            row -> new Anchor("/ledger/block/" + row.height(), Figures.number(row.height())))
        .column("When", row -> new Ago(row.time()))
        .text("Time in the header", row -> Times.exact(row.time()))
        .figures("Transactions", row -> Figures.number(row.transactions()))
        .column("Block hash", row -> mono(row.hash()))
        .column("State after the block before", row -> mono(row.appHash()))
        .column("Proposed by", row -> mono(row.proposer()));
    addToTitleEnd(Buttons.quiet("Newest", () -> page(0)), Buttons.quiet("Older", this::older));
    var list = new Div(trouble, blocks);
    list.addClassNames("scroll", "grow", "lists");
    var split = new Div(list, side());
    split.addClassName("split-view");
    body().add(split);
    Live.<ChainStatus.Snapshot>whileAttached(
        this,
        logic.pulse()::subscribe,
        snapshot -> {
          if (upTo == 0) {
            page(0);
          }
        });
    page(0);
  }

  static Span mono(String hex) {
    var span = new Span(Figures.shortened(hex));
    span.addClassName("mono");
    span.getElement().setAttribute("title", hex);
    return span;
  }

  private Component side() {
    validators
        .column("Validator", row -> mono(row.address()))
        .figures("Weight", row -> Figures.number(row.votingPower()))
        .figures("Share", row -> row.share() / 100 + "%");
    var panel = new SidePanel("Chain and validators");
    panel.head().add(new H2("Chain"));
    var text =
        new Paragraph(
            "A block stands when more than two thirds of the weight has signed it. Every transaction"
                + " says what it did in words; images and patient data are never in it.");
    text.addClassName("dim");
    panel.middle().add(new Facts().line("Chain", logic.pulse().now().chainId()), text, validators);
    return panel;
  }

  private void older() {
    page(Math.max(1, (upTo == 0 ? logic.pulse().now().height() : upTo) - LedgerLogic.PAGE));
  }

  private void page(long newest) {
    upTo = newest;
    trouble.removeAll();
    try {
      blocks.show(
          logic.blocks(newest),
          new EmptyState("No block yet", "The first block comes a few seconds after the start."));
      validators.show(
          logic.validators(), new EmptyState("None known", "The engine has not answered yet."));
    } catch (LedgerUnreachable unreachable) {
      trouble.add(
          new PanelNote(
              Tone.WARN, "The ledger does not answer.", "This page continues by itself."));
    }
  }
}

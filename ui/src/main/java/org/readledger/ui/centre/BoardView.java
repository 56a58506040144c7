package org.readledger.ui.centre;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.posting.BoardTile;
import org.readledger.marketplace.worklist.WorklistUpdate;
import org.readledger.platform.identity.UserAccount;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.Frame;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Icon;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.NoticeBar;
import org.readledger.ui.parts.Outcomes;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.shell.PauseNote;
import org.readledger.ui.words.Figures;

/** A centre's postings by state and deadline. */
@Route(value = "board", layout = MainLayout.class)
@PageTitle("Board, ReadLedger")
@RolesAllowed({"CENTER_STAFF", "CENTER_ADMIN"})
public class BoardView extends Frame {

  private static final long serialVersionUID = 1L;
  private static final int RAISE = 10;

  private final transient CentreLogic logic;
  private final transient UserAccount staff;
  private final Div figures = new Div();
  private final Div lanes = new Div();
  private final Div split = new Div();
  private final NoticeBar notice = new NoticeBar();
  private @Nullable Component panel;

  BoardView(CentreLogic logic) {
    super("Board");
    this.logic = logic;
    staff = logic.staff();
    addToTitleEnd(Buttons.primary("Post from PACS", this::post));
    lanes.addClassName("board");
    var left = new Div(figures, lanes);
    left.addClassNames("view", "grow");
    split.addClassNames("split-view", "over");
    split.add(left);
    body().add(new PauseNote(logic.pulse(), "Posting and settling", now -> {}), split, notice);
    Live.whileAttached(this, logic::subscribe, this::on);
    reload();
  }

  private void on(WorklistUpdate update) {
    if (logic.concerns(staff, update)) {
      reload();
    }
  }

  private void reload() {
    var board = logic.board();
    figures.removeAll();
    figures.add(new BoardFigures(board));
    lanes.removeAll();
    lanes.add(
        lane(Glyph.RING, "Posted", "", board.posted()),
        lane(Glyph.HALF, "Claimed", "", board.claimed()),
        lane(Glyph.FILE, "Reported", "yours to settle", board.reported()),
        lane(Glyph.CHECK, "Accepted", "", board.accepted()),
        lane(Glyph.SCALE, "Disputed", "", board.disputed()));
  }

  private Component lane(Glyph glyph, String name, String remark, List<BoardTile> tiles) {
    var count = new Span(Figures.number(tiles.size()));
    count.addClassName("count");
    var aside = new Span(remark);
    aside.addClassNames("push", "xs", "faint");
    var head = new H2(new Icon(glyph), new Span(name), count, aside);
    var cards = new Div();
    cards.addClassName("cards");
    cards
        .getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "region")
        .setAttribute("aria-label", name + " postings");
    tiles.forEach(tile -> cards.add(new BoardCard(tile, this::act)));
    if (tiles.isEmpty()) {
      var none = new Paragraph("None");
      none.addClassNames("xs", "faint", "padded");
      cards.add(none);
    }
    var lane = new Div(head, cards);
    lane.addClassName("lane");
    return lane;
  }

  private void act(BoardTile tile, BoardCard.Act act) {
    switch (act) {
      case LOOK, ACCEPT -> look(tile);
      case RAISE -> raise(tile);
      case WITHDRAW -> withdraw(tile);
    }
  }

  private void open(Component next) {
    close();
    panel = next;
    split.add(next);
  }

  private void close() {
    if (panel != null) {
      split.remove(panel);
      panel = null;
    }
  }

  private void post() {
    open(new PostPanel(logic, this::close, outcome -> settle("The posting", outcome)));
  }

  private void look(BoardTile tile) {
    open(new ReportPanel(logic, tile, this::close, outcome -> settle(tile.number(), outcome)));
  }

  private void raise(BoardTile tile) {
    var fee = new IntegerField("New fee in credits");
    fee.setValue((int) tile.fee() + RAISE);
    fee.setMin((int) tile.fee() + 1);
    fee.setWidthFull();
    var dialog =
        new Dialog(
            new Paragraph("The difference is held until the report is accepted. A fee only rises."),
            fee);
    dialog.setHeaderTitle("Raise the fee of " + tile.number());
    dialog
        .getFooter()
        .add(
            Buttons.plain("Leave it", dialog::close),
            Buttons.primary(
                "Raise the fee",
                () -> {
                  var value = fee.getValue();
                  if (value != null && value > tile.fee()) {
                    dialog.close();
                    settle(tile.number(), logic.raise(tile.posting(), value));
                  } else {
                    fee.setInvalid(true);
                    fee.setErrorMessage("Give more than " + Figures.credits(tile.fee()) + ".");
                  }
                }));
    dialog.open();
  }

  private void withdraw(BoardTile tile) {
    var dialog = new Dialog(new Paragraph(logic.withdrawalTerms(tile.posting())));
    dialog.setHeaderTitle("Withdraw " + tile.number() + "?");
    dialog.setMaxWidth("460px");
    dialog
        .getFooter()
        .add(
            Buttons.danger(
                "Withdraw",
                () -> {
                  dialog.close();
                  settle(tile.number(), logic.withdraw(tile.posting()));
                }),
            Buttons.plain("Keep it posted", dialog::close));
    dialog.open();
  }

  private void settle(String what, CompletableFuture<ActOutcome> act) {
    notice.show(Tone.INFO, what + ": signed and sent to the ledger.");
    Live.whenDone(
        UI.getCurrent(),
        act,
        outcome -> {
          notice.show(Outcomes.tone(outcome), outcome.sentence());
          if (outcome instanceof ActOutcome.Done) {
            close();
          }
          reload();
        },
        failure -> notice.show(Tone.BAD, what + " could not be sent. Nothing changed. Try again."));
  }
}

package org.readledger.ui.centre;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import org.readledger.ledger.proto.ReadState;
import org.readledger.marketplace.posting.BoardTile;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.DueTime;
import org.readledger.ui.parts.PriorityBadge;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** One posting on the board. */
final class BoardCard extends Article {

  /** What can be done with a card. */
  enum Act {
    LOOK,
    ACCEPT,
    RAISE,
    WITHDRAW
  }

  BoardCard(BoardTile tile, BiConsumer<BoardTile, Act> act) {
    addClassName("post");
    getElement().setAttribute("aria-label", tile.number() + ", " + tile.title());
    add(top(tile), title(tile), meta(tile));
    if (!tile.readerName().isEmpty()) {
      add(small(reader(tile)));
    }
    tile.acceptBy()
        .filter(by -> tile.state() == ReadState.REPORTED)
        .ifPresent(by -> add(small("Accepted by itself " + Times.day(by) + ", " + Times.time(by))));
    if (!tile.disputeReason().isEmpty()) {
      add(small("\u201c" + tile.disputeReason() + "\u201d"));
    }
    if (!tile.delivery().isEmpty()) {
      add(small(tile.delivery()));
    }
    add(acts(tile, act));
  }

  private static Div top(BoardTile tile) {
    var top = new Div(new PriorityBadge(tile.priority()));
    top.addClassName("top");
    if (tile.state() == ReadState.POSTED || tile.state() == ReadState.CLAIMED) {
      top.add(new DueTime(tile.postedAt(), tile.deadline()).plain());
    } else {
      tile.turnaround().ifPresent(span -> top.add(xs("in " + Times.span(span))));
    }
    return top;
  }

  private static Span title(BoardTile tile) {
    var title = new Span(tile.title());
    title.addClassName("medium");
    return title;
  }

  private static Div meta(BoardTile tile) {
    var meta = new Div(xs(tile.number()), xs(Figures.credits(tile.fee())));
    meta.addClassNames("meta", "num");
    return meta;
  }

  private static String reader(BoardTile tile) {
    return tile.claimedAt()
        .map(at -> tile.readerName() + ", " + Times.time(at))
        .orElse(tile.readerName());
  }

  private static Div acts(BoardTile tile, BiConsumer<BoardTile, Act> act) {
    var acts = new Div();
    acts.addClassNames("row", "acts");
    switch (tile.state()) {
      case REPORTED -> {
        acts.add(
            named(
                Buttons.plain("Read", () -> act.accept(tile, Act.LOOK)),
                "Read the report of ",
                tile));
        acts.add(
            named(
                Buttons.plain("Accept", () -> act.accept(tile, Act.ACCEPT)),
                "Accept the report of ",
                tile));
      }
      case ACCEPTED, DISPUTED ->
          acts.add(
              named(
                  Buttons.link("Read", () -> act.accept(tile, Act.LOOK)),
                  "Read the report of ",
                  tile));
      case POSTED -> {
        acts.add(
            named(
                Buttons.link("Raise fee", () -> act.accept(tile, Act.RAISE)),
                "Raise the fee of ",
                tile));
        acts.add(
            named(
                Buttons.link("Withdraw", () -> act.accept(tile, Act.WITHDRAW)), "Withdraw ", tile));
      }
      case CLAIMED ->
          acts.add(
              named(
                  Buttons.link("Withdraw", () -> act.accept(tile, Act.WITHDRAW)),
                  "Withdraw ",
                  tile));
      case WITHDRAWN, RETURNED, READ_STATE_UNSPECIFIED, UNRECOGNIZED -> acts.setVisible(false);
    }
    return acts;
  }

  private static Button named(Button button, String act, BoardTile tile) {
    button.setAriaLabel(act + tile.number());
    button.addClassName("small");
    return button;
  }

  private static Span small(String text) {
    var span = new Span(text);
    span.addClassNames("xs", "dim");
    return span;
  }

  private static Span xs(String text) {
    var span = new Span(text);
    span.addClassNames("xs", "dim");
    return span;
  }
}

package org.readledger.ui.centre;

import com.vaadin.flow.component.html.Div;
import org.readledger.marketplace.posting.Board;
import org.readledger.marketplace.posting.Turnaround;
import org.readledger.ui.parts.Figure;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** How fast reports come, what is open, what is held. */
final class BoardFigures extends Div {

  BoardFigures(Board board) {
    addClassName("figures");
    board.turnaround().forEach(turnaround -> add(figure(turnaround)));
    var overdue =
        board.overdue() == 0 ? "None overdue" : Figures.number(board.overdue()) + " overdue";
    add(
        new Figure("Open now")
            .set(
                Figures.count(board.open(), "posting"),
                overdue,
                board.overdue() == 0 ? Tone.OK : Tone.BAD));
    add(
        new Figure("Credits held")
            .set(
                Figures.credits(board.creditsHeld()),
                Figures.number(board.creditsAvailable()) + " available"));
  }

  private static Figure figure(Turnaround turnaround) {
    var figure = new Figure(turnaround.priority().name() + ", median, 7 days");
    var target = "target " + Times.span(turnaround.target());
    if (turnaround.median().isEmpty() || turnaround.p90().isEmpty()) {
      return figure.set("No report", target);
    }
    var late = turnaround.p90().get().compareTo(turnaround.target()) > 0;
    return figure.set(
        Times.span(turnaround.median().get()),
        (late ? "Late: p90 " : "On target: p90 ")
            + Times.span(turnaround.p90().get())
            + ", "
            + target,
        late ? Tone.WARN : Tone.OK);
  }
}

package org.readledger.ui.centre;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.readledger.ledger.proto.ReadState;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.posting.BoardTile;
import org.readledger.marketplace.reports.FiledReport;
import org.readledger.marketplace.settlement.SettlementService;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.Download;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.PriorityBadge;
import org.readledger.ui.parts.SidePanel;
import org.readledger.ui.room.FiledVersions;

/** The report of a read, and accepting or disputing it. */
final class ReportPanel extends SidePanel {

  private final CentreLogic logic;
  private final BoardTile tile;
  private final Consumer<CompletableFuture<ActOutcome>> settle;

  ReportPanel(
      CentreLogic logic,
      BoardTile tile,
      Runnable close,
      Consumer<CompletableFuture<ActOutcome>> settle) {
    super("Report of " + tile.number());
    this.logic = logic;
    this.tile = tile;
    this.settle = settle;
    addClassName("wide");
    var shut = Buttons.icon(Glyph.X, "Close this report", close);
    shut.addClassName("push");
    var top = new Div(new PriorityBadge(tile.priority()), new Span(tile.number()), shut);
    top.addClassName("row");
    head().add(top, new H2(tile.title()));
    var versions = logic.versions(tile.posting());
    middle().add(new FiledVersions(versions, this::pdf));
    versions.stream()
        .filter(report -> report.delivery().state() == FiledReport.DeliveryState.FAILED)
        .forEach(report -> middle().add(retry(report)));
    if (tile.state() == ReadState.REPORTED) {
      showChoice();
    }
  }

  private Component pdf(FiledReport report) {
    var staff = logic.staff();
    return new Download(
        "PDF",
        tile.number() + "-v" + report.version() + ".pdf",
        () -> logic.pdf(staff, tile.posting(), report.version()));
  }

  private Component retry(FiledReport report) {
    return Buttons.plain(
        "Deliver version " + report.version() + " again",
        () -> logic.retryDelivery(tile.posting(), report.version()));
  }

  private void showChoice() {
    var words = new UnorderedList();
    logic
        .prepareAccept(tile.posting())
        .words()
        .forEach(sentence -> words.add(new ListItem(sentence)));
    words.addClassNames("xs", "dim");
    var accept = Buttons.primary("Accept", () -> settle.accept(logic.accept(tile.posting())));
    accept.addClassName("grow");
    var row = new Div(Buttons.plain("Dispute", this::showDispute), accept);
    row.addClassName("row");
    foot(row, small(logic.acceptTerms(tile.posting())), words);
  }

  private void showDispute() {
    var reason = new TextArea("Reason, for the reader and the arbiter");
    reason.setMaxLength(SettlementService.MAX_REASON);
    reason.setMinHeight("90px");
    reason.setWidthFull();
    var send =
        Buttons.danger(
            "Dispute the report",
            () -> {
              var text = reason.getValue().strip();
              if (text.length() < SettlementService.MIN_REASON) {
                reason.setInvalid(true);
                reason.setErrorMessage("Say what is wrong, in a sentence.");
              } else {
                settle.accept(logic.dispute(tile.posting(), text));
              }
            });
    var row = new Div(Buttons.plain("Back", this::showChoice), send);
    row.addClassName("row");
    foot(
        reason,
        small(
            "The fee stays held until it is resolved. Only the reason's digest goes on the ledger."),
        row);
    reason.focus();
  }

  private static Paragraph small(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassNames("xs", "dim");
    return paragraph;
  }
}

package org.readledger.ui.worklist;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.function.Consumer;
import org.readledger.ledger.proto.Priority;
import org.readledger.marketplace.worklist.WorklistRow;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.PriorityBadge;
import org.readledger.ui.words.Figures;

/** The postings in a dense, sortable grid. */
final class WorklistGrid extends Grid<Line> {

  private static final String ICON =
      "<svg class=\"i\" aria-hidden=\"true\"><use href=\"/icons/sprite.svg#${item.glyph}\"></use></svg>";

  WorklistGrid(Consumer<Line> why) {
    addClassName("worklist-grid");
    setSizeFull();
    setSelectionMode(SelectionMode.SINGLE);
    setMultiSort(true, MultiSortPriority.APPEND);
    setDetailsVisibleOnClick(false);
    setItemDetailsRenderer(new ComponentRenderer<>(line -> new WhyNotMe(line.row())));
    setPartNameGenerator(
        line -> line.isGone() ? "gone" : line.row().eligibility().claimable() ? "fit" : "out");
    addPriority();
    addDue();
    addText("Posting", "112px", row -> row.number());
    addText("Mod.", "78px", row -> row.modality());
    addColumn(line -> line.row().regionLabel())
        .setHeader("Region")
        .setFlexGrow(2)
        .setWidth("110px")
        .setSortable(true);
    addFigure("Images", "92px", row -> row.images());
    addText("Juris.", "84px", row -> row.jurisdiction());
    addColumn(line -> line.row().centreName())
        .setHeader("Centre")
        .setFlexGrow(2)
        .setWidth("150px")
        .setSortable(true);
    addFigure("Fee", "72px", row -> row.fee());
    addFigure("Claim", "84px", row -> row.claimCost());
    addPosted();
    addEligibility(why);
  }

  private void addPriority() {
    addColumn(
            LitRenderer.<Line>of(
                    "<span class=\"badge ${item.style}\">"
                        + ICON
                        + "<span>${item.word}</span></span>")
                .withProperty("style", line -> PriorityBadge.style(line.row().priority()))
                .withProperty("glyph", line -> PriorityBadge.glyph(line.row().priority()).symbol())
                .withProperty("word", line -> line.row().priority().name()))
        .setHeader("Priority")
        .setWidth("112px")
        .setFlexGrow(0)
        .setComparator(Comparator.comparing(line -> line.row().priority(), byRank()));
  }

  private static Comparator<Priority> byRank() {
    return Comparator.comparingInt(Priority::getNumber);
  }

  private void addDue() {
    addColumn(
            LitRenderer.<Line>of("<rl-due from=\"${item.from}\" until=\"${item.until}\"></rl-due>")
                .withProperty("from", line -> line.row().postedAt().toEpochMilli())
                .withProperty("until", line -> line.row().deadline().toEpochMilli()))
        .setHeader("Due")
        .setWidth("132px")
        .setFlexGrow(0)
        .setComparator(Comparator.comparing(line -> line.row().deadline()));
  }

  private interface Text {
    String of(WorklistRow row);
  }

  private interface Figure {
    long of(WorklistRow row);
  }

  private void addText(String heading, String width, Text text) {
    addColumn(line -> text.of(line.row()))
        .setHeader(heading)
        .setWidth(width)
        .setFlexGrow(0)
        .setSortable(true);
  }

  private Column<Line> addFigure(String heading, String width, Figure figure) {
    return addColumn(line -> Figures.number(figure.of(line.row())))
        .setHeader(heading)
        .setWidth(width)
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(Comparator.comparingLong(line -> figure.of(line.row())));
  }

  private void addPosted() {
    addColumn(
            LitRenderer.<Line>of("<rl-ago bare class=\"dim\" at=\"${item.at}\"></rl-ago>")
                .withProperty("at", line -> line.row().postedAt().toEpochMilli()))
        .setHeader("Posted")
        .setWidth("104px")
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(Comparator.comparing(line -> line.row().postedAt()));
  }

  private void addEligibility(Consumer<Line> why) {
    addColumn(
            LitRenderer.<Line>of(
                    "${item.fit ? html`<span class=\"state ${item.tone}\">"
                        + ICON
                        + "<span>${item.word}</span></span>`"
                        + " : html`<button class=\"tab c-accent why-button\" @click=\"${why}\""
                        + " aria-expanded=\"${item.open}\">"
                        + ICON
                        + "<span>${item.word}</span></button>`}")
                .withProperty("fit", line -> line.isGone() || line.row().eligibility().claimable())
                .withProperty("tone", line -> line.isGone() ? "dim" : "c-ok")
                .withProperty("glyph", this::eligibilityGlyph)
                .withProperty("word", this::eligibilityWord)
                .withProperty("open", line -> Boolean.toString(isDetailsVisible(line)))
                .withFunction("why", why::accept))
        .setHeader("Eligibility")
        .setWidth("132px")
        .setFlexGrow(1);
  }

  private String eligibilityGlyph(Line line) {
    if (line.isGone()) {
      return Glyph.INFO.symbol();
    }
    if (line.row().eligibility().claimable()) {
      return Glyph.CHECK.symbol();
    }
    return (isDetailsVisible(line) ? Glyph.DOWN : Glyph.CHEVRON).symbol();
  }

  private String eligibilityWord(Line line) {
    if (line.isGone()) {
      return line.gone();
    }
    return line.row().eligibility().claimable() ? "Eligible" : "Why not me";
  }
}

package org.readledger.ui.worklist;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.readledger.ledger.proto.ReadingMode;
import org.readledger.marketplace.eligibility.RequirementView;
import org.readledger.marketplace.worklist.PostingDetail;
import org.readledger.marketplace.worklist.WorklistRow;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.CostTable;
import org.readledger.ui.parts.DueTime;
import org.readledger.ui.parts.Facts;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.PriorityBadge;
import org.readledger.ui.parts.SidePanel;
import org.readledger.ui.parts.Status;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** One posting in full: what is asked, what it pays, what claiming costs. */
final class PostingDrawer extends SidePanel {

  private final Button claim;
  private final PostingDetail detail;
  private boolean sending;
  private boolean moving;

  PostingDrawer(PostingDetail detail, boolean moving, Runnable onClaim, Runnable onClose) {
    super("Posting " + detail.row().number());
    this.detail = detail;
    this.moving = moving;
    var row = detail.row();
    claim = Buttons.primary("Claim", onClaim);
    claim.addClassNames("block", "large");
    claim.setDisableOnClick(false);
    head().add(heading(row, onClose));
    middle().add(question(row), facts(), credits(row), requirements(row), centre());
    foot(claim, small(detail.claimSentence() + walletAfter()));
    showClaim();
  }

  private static Component heading(WorklistRow row, Runnable onClose) {
    var number = new Span(row.number());
    number.addClassName("dim");
    var close = Buttons.icon(Glyph.X, "Close this posting", onClose);
    close.addClassName("push");
    var top = new Div(new PriorityBadge(row.priority()), number, close);
    top.addClassName("row");
    var where = new Paragraph(row.centreName() + ", " + row.jurisdiction());
    where.addClassName("dim");
    var exact = new Span("due " + Times.time(row.deadline()));
    exact.addClassNames("dim", "push");
    exact.getElement().setAttribute("title", Times.exact(row.deadline()));
    var left = new DueTime(row.postedAt(), row.deadline()).big();
    left.addClassName("grow");
    var due = new Div(left, exact);
    due.addClassName("row");
    var heading = new Div(top, new H2(row.modality() + " " + lower(row.regionLabel())), where, due);
    heading.addClassName("stack");
    return heading;
  }

  private static String lower(String label) {
    return label.toLowerCase(Locale.UK);
  }

  private static Component question(WorklistRow row) {
    var text =
        new Paragraph(row.clinicalQuestion().isEmpty() ? "None given." : row.clinicalQuestion());
    return new Div(label("Clinical question"), text);
  }

  private Component facts() {
    var row = detail.row();
    var mode =
        row.readingMode() == ReadingMode.PSEUDONYMISED
            ? "pseudonymised"
            : "identified to the reader";
    return new Facts()
        .line("Patient", row.sex() + ", " + row.ageBand() + ", " + mode)
        .line("Images", Figures.number(row.images()) + " in " + row.series() + " series")
        .line("Posted", Times.time(row.postedAt()))
        .line("Integrity", integrity());
  }

  private String integrity() {
    return detail.anchoredHeight().isPresent()
        ? Figures.count(detail.frames(), "frame")
            + ", block "
            + Figures.number(detail.anchoredHeight().getAsLong())
        : "Anchoring, claimable meanwhile";
  }

  private static Component credits(WorklistRow row) {
    return new Div(
        label("Credits"),
        new CostTable()
            .part("Fee", row.fee())
            .part("Platform share", -row.platformShare())
            .part("Claim cost", -row.claimCost())
            .total("You keep", row.youKeep()));
  }

  private static Component requirements(WorklistRow row) {
    var eligibility = row.eligibility();
    var list = new Div();
    list.addClassName("stack");
    for (var requirement : eligibility.requirements()) {
      list.add(requirement(requirement));
    }
    var summary =
        eligibility.metCount() + " of " + eligibility.requirements().size() + " requirements met";
    var details = new Details(summary, list);
    details.setOpened(!eligibility.claimable());
    return details;
  }

  private static Component requirement(RequirementView requirement) {
    var text = new Div(new Span(requirement.label()), small(requirement.explanation()));
    if (!requirement.nextStep().isEmpty()) {
      text.add(small(requirement.nextStep()));
    }
    var line =
        new Div(
            new Status(
                requirement.met() ? Tone.OK : Tone.BAD,
                requirement.met() ? Glyph.CHECK : Glyph.X,
                requirement.met() ? "Met" : "Unmet"),
            text);
    line.addClassName("row");
    return line;
  }

  private Component centre() {
    return new Div(
        label("This centre so far"),
        new Facts()
            .line("Accepted", Figures.count(detail.accepted(), "report"))
            .line("Disputed", Figures.count(detail.disputed(), "report")));
  }

  private String walletAfter() {
    return detail.walletAfter().isPresent()
        ? " Wallet after: " + Figures.credits(detail.walletAfter().getAsLong()) + "."
        : "";
  }

  PostingDetail detail() {
    return detail;
  }

  /** Shows that a claim is on its way, or that it may be tried. */
  void sending(boolean now) {
    sending = now;
    showClaim();
  }

  /** Pauses claiming while the ledger does not move. */
  void moving(boolean now) {
    moving = now;
    showClaim();
  }

  boolean claimable() {
    return moving && !sending && detail.row().eligibility().claimable();
  }

  private void showClaim() {
    var row = detail.row();
    claim.setEnabled(claimable());
    var cost = "Claim for " + Figures.credits(row.claimCost());
    if (sending) {
      Buttons.label(claim, "Claiming");
    } else if (!moving) {
      Buttons.label(claim, cost + ": waits for the ledger");
    } else if (!row.eligibility().claimable()) {
      Buttons.label(claim, "Not claimable: " + lower(row.eligibility().sentence()));
    } else {
      Buttons.label(claim, cost, "C");
    }
  }

  private static Span label(String text) {
    var label = new Span(text);
    label.addClassName("label");
    return label;
  }

  private static Paragraph small(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassNames("xs", "dim");
    return paragraph;
  }
}

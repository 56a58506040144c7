package org.readledger.ui.reads;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.readledger.ledger.proto.ReadState;
import org.readledger.marketplace.reads.HeldRead;
import org.readledger.ui.parts.Ago;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.DueTime;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Frame;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.NoticeBar;
import org.readledger.ui.parts.Outcomes;
import org.readledger.ui.parts.PlainTable;
import org.readledger.ui.parts.PriorityBadge;
import org.readledger.ui.parts.Status;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** Reads held now with their timers, and those finished. */
@Route(value = "reads", layout = MainLayout.class)
@PageTitle("My reads, ReadLedger")
@RolesAllowed("READER")
public class MyReadsView extends Frame {

  private static final long serialVersionUID = 1L;

  private final transient MyReadsLogic logic;
  private final NoticeBar notice = new NoticeBar();
  private final PlainTable<HeldRead> held = new PlainTable<>("Reads held now");
  private final PlainTable<HeldRead> finished = new PlainTable<>("Reads reported or settled");

  MyReadsView(MyReadsLogic logic) {
    super("My reads");
    this.logic = logic;
    heldColumns();
    finishedColumns();
    var page = new Div(heading("Held now"), held, heading("Reported and settled"), finished);
    page.addClassNames("scroll", "grow", "lists");
    body().add(page, notice);
    Live.whileAttached(this, logic::subscribe, update -> reload());
    reload();
  }

  private void heldColumns() {
    held.column("Priority", read -> new PriorityBadge(read.priority()))
        .column("Due", read -> new DueTime(read.claimedAt(), read.deadline()))
        .text("Posting", HeldRead::number)
        .text("Study", MyReadsView::study)
        .text("Centre", HeldRead::centreName)
        .figures("Images", read -> Figures.number(read.images()))
        .figures("Fee", read -> Figures.number(read.fee()))
        .column("Held", read -> new Ago(read.claimedAt()).bare())
        .column("Release", this::release)
        .column("", read -> open(read, "Open"));
  }

  private void finishedColumns() {
    finished
        .column("State", MyReadsView::state)
        .text("Posting", HeldRead::number)
        .text("Study", MyReadsView::study)
        .text("Centre", HeldRead::centreName)
        .figures("Fee", read -> Figures.number(read.fee()))
        .text("Outcome", HeldRead::outcome)
        .column("", read -> open(read, "Report"));
  }

  static String study(HeldRead read) {
    return read.modality() + " " + read.regionLabel().toLowerCase(Locale.UK);
  }

  private static Component state(HeldRead read) {
    return switch (read.state()) {
      case ACCEPTED -> Status.ok("Accepted");
      case DISPUTED -> new Status(Tone.WARN, Glyph.SCALE, "Disputed");
      case REPORTED ->
          new Status(
              Tone.INFO,
              Glyph.FILE,
              read.acceptBy()
                  .map(by -> "Awaits the centre until " + Times.day(by))
                  .orElse("Reported"));
      default -> Status.quiet(Glyph.DASH, read.state().name().toLowerCase(Locale.UK));
    };
  }

  private Component open(HeldRead read, String label) {
    var link = new Anchor("/reads/" + read.posting().hex(), label);
    link.setAriaLabel(label + " " + read.number());
    return link;
  }

  private Component release(HeldRead read) {
    if (read.state() != ReadState.CLAIMED) {
      return new Span();
    }
    var free = Clock.systemUTC().instant().isBefore(read.graceUntil());
    var label =
        free
            ? "Free until " + Times.time(read.graceUntil())
            : "Lose " + Figures.credits(read.claimCost());
    var button = Buttons.link(label, () -> ask(read));
    button.setAriaLabel("Release " + read.number() + ": " + label);
    return button;
  }

  private void ask(HeldRead read) {
    new ReleaseDialog(read.number(), logic.releaseTerms(read.posting()), () -> doRelease(read))
        .open();
  }

  private void doRelease(HeldRead read) {
    notice.show(Tone.INFO, "Releasing " + read.number() + ", sent to the ledger.");
    Live.whenDone(
        UI.getCurrent(),
        logic.release(read.posting()),
        outcome -> {
          notice.show(Outcomes.tone(outcome), outcome.sentence());
          reload();
        },
        failure ->
            notice.show(Tone.BAD, "The release could not be sent. Nothing changed. Try again."));
  }

  private void reload() {
    held.show(
        sorted(logic.held()),
        new EmptyState(
            "You hold no read",
            "Claim one on the worklist; it opens here with its timer.",
            new Anchor("/worklist", "Go to the worklist")));
    finished.show(
        logic.finished(),
        new EmptyState(
            "Nothing reported yet", "Reports you sign appear here until they are settled."));
  }

  private static List<HeldRead> sorted(List<HeldRead> reads) {
    return reads.stream().sorted(Comparator.comparing(HeldRead::deadline)).toList();
  }

  private static H2 heading(String text) {
    var heading = new H2(text);
    heading.addClassName("list-head");
    return heading;
  }
}

package org.readledger.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.ReadingMode;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.reads.HeldRead;
import org.readledger.ui.parts.Ago;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.Download;
import org.readledger.ui.parts.DueTime;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.NoticeBar;
import org.readledger.ui.parts.Outcomes;
import org.readledger.ui.parts.PriorityBadge;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.reads.ReleaseDialog;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.shell.PauseNote;
import org.readledger.ui.words.Times;

/** Images beside the report, for the reader who holds the read. */
@Route(value = "reads/:read([0-9a-f]{32})", layout = MainLayout.class)
@PageTitle("Reading room, ReadLedger")
@RolesAllowed("READER")
public class ReadingRoomView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final double IMAGES_SHARE = 67.5;

  private final transient RoomLogic logic;
  private final NoticeBar notice = new NoticeBar();

  ReadingRoomView(RoomLogic logic) {
    this.logic = logic;
    addClassName("room");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(PostingId.of(event.getRouteParameters().get("read").orElse("0".repeat(32))));
  }

  private void show(PostingId posting) {
    removeAll();
    logic.read(posting).ifPresentOrElse(this::show, this::unknown);
  }

  private void unknown() {
    add(
        new EmptyState(
            "This read is not yours",
            "You do not hold it, or it went back to the market. Reads you hold are under My reads.",
            new Anchor("/reads", "My reads")));
  }

  private void show(HeldRead read) {
    var split = new SplitLayout(images(read), report(read));
    split.setSplitterPosition(IMAGES_SHARE);
    var small =
        new EmptyState(
            "Reading needs a larger screen",
            "Open this read on a screen of 1280 px or more. You can claim and look at alerts here.",
            new Anchor("/reads", "My reads"));
    small.addClassName("needs-room");
    add(bar(read), split, small, notice);
  }

  private Component bar(HeldRead read) {
    var title = new H1(read.modality() + " " + read.regionLabel().toLowerCase(Locale.UK));
    title.addClassName("nowrap");
    var who =
        new Span(
            read.number()
                + ", "
                + read.sex()
                + ", "
                + read.ageBand()
                + (read.readingMode() == ReadingMode.PSEUDONYMISED ? ", pseudonymised" : ""));
    who.addClassNames("dim", "clip");
    who.getElement().setAttribute("title", "Asked: " + read.clinicalQuestion());
    var bar = new Div(new PriorityBadge(read.priority()), title, who);
    bar.addClassName("bar-top");
    var end = new Span();
    end.addClassNames("push", "row");
    if (read.state() == ReadState.CLAIMED) {
      var reading = new Span(faint("Reading"), new Ago(read.claimedAt()).bare());
      reading.addClassName("row");
      var due =
          new Span(
              new DueTime(read.claimedAt(), read.deadline()).plain(),
              faint("due " + Times.time(read.deadline())));
      due.addClassName("row");
      end.add(reading, due, Buttons.plain("Release read", () -> ask(read)));
    }
    var window = new Anchor("/viewer/reads/" + read.posting().hex(), "Second window");
    window.setTarget(AnchorTarget.BLANK);
    window.setRouterIgnore(true);
    end.add(window);
    bar.add(end);
    return bar;
  }

  private static Span faint(String text) {
    var span = new Span(text);
    span.addClassName("faint");
    return span;
  }

  private Component images(HeldRead read) {
    var frame = new IFrame("/viewer/reads/" + read.posting().hex());
    frame.getElement().setAttribute("title", "Images of " + read.number());
    var images = new Div(frame, new IntegrityLine(read, logic, logic.pulse()));
    images.addClassName("images");
    return images;
  }

  private Component report(HeldRead read) {
    var report = new Div();
    report.addClassName("report");
    if (read.state() == ReadState.CLAIMED) {
      write(report, read);
    } else {
      versions(report, read);
    }
    return report;
  }

  private void write(Div report, HeldRead read) {
    var bars = new SignBar[1];
    var editor =
        new ReportEditor(
            logic,
            read,
            () -> {
              if (bars[0] != null) {
                bars[0].edited();
              }
            });
    var bar = new SignBar(logic, read, editor, () -> refresh(read.posting()));
    bars[0] = bar;
    var question = new Div(faint("Clinical question"), new Span(read.clinicalQuestion()));
    question.addClassName("question");
    report.add(question, editor, new PauseNote(logic.pulse(), "Signing", bar::moving), bar);
    // The rows may follow a moment after the signature's block: look again with each block.
    Live.whileAttached(bar, logic.pulse()::subscribe, block -> refresh(read.posting()));
    Shortcuts.addShortcutListener(this, bar::proceed, Key.ENTER, KeyModifier.CONTROL)
        .listenOn(this);
  }

  // A preliminary report leaves the read with its reader; after the final one there is nothing to
  // write.
  private void refresh(PostingId posting) {
    logic
        .read(posting)
        .filter(read -> read.state() == ReadState.REPORTED)
        .ifPresent(
            read -> {
              show(posting);
              notice.show(
                  Tone.OK,
                  "Filed. " + read.number() + " awaits the centre.",
                  new Anchor("/worklist", "Next read"));
            });
  }

  private void versions(Div report, HeldRead read) {
    var reader = logic.reader();
    var posting = read.posting();
    var filed =
        new FiledVersions(
            logic.versions(posting),
            version ->
                new Download(
                    "PDF",
                    read.number() + "-v" + version.version() + ".pdf",
                    () -> logic.pdf(reader, posting, version.version())));
    var scroll = new Div(new Span(read.outcome()), filed);
    scroll.addClassNames("sections");
    report.add(scroll);
  }

  private void ask(HeldRead read) {
    new ReleaseDialog(read.number(), logic.releaseTerms(read.posting()), () -> release(read))
        .open();
  }

  private void release(HeldRead read) {
    notice.show(Tone.INFO, "Releasing " + read.number() + ", sent to the ledger.");
    var ui = UI.getCurrent();
    Live.whenDone(
        ui,
        logic.release(read.posting()),
        outcome -> {
          if (outcome instanceof ActOutcome.Done) {
            ui.navigate("reads");
          } else {
            notice.show(Outcomes.tone(outcome), outcome.sentence());
          }
        },
        failure ->
            notice.show(Tone.BAD, "The release could not be sent. Nothing changed. Try again."));
  }
}

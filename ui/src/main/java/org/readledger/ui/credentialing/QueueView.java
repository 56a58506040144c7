package org.readledger.ui.credentialing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.readledger.credentialing.file.FileStatus;
import org.readledger.credentialing.file.read.FileViews.ElementRow;
import org.readledger.credentialing.file.read.FileViews.FileView;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.KeyLegend;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.Status;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.shell.PauseNote;
import org.readledger.ui.words.Times;

/** The queue by due date, one file with its elements, and what comes next for it. */
@Route(value = "queue", layout = MainLayout.class)
@PageTitle("Credentialing, ReadLedger")
@RolesAllowed({"CREDENTIALING_STAFF", "CREDENTIALING_COMMITTEE"})
public class QueueView extends Div {

  private static final long serialVersionUID = 1L;
  private static final List<FileStatus> STEPS =
      List.of(
          FileStatus.APPLICATION,
          FileStatus.IN_VERIFICATION,
          FileStatus.READY_FOR_COMMITTEE,
          FileStatus.APPROVED,
          FileStatus.ATTESTED);

  private final transient FileLogic logic;
  private final Div columns = new Div();
  private String chosen = "";
  private String shown = "";

  QueueView(FileLogic logic) {
    this.logic = logic;
    addClassName("view");
    columns.addClassName("file-view");
    add(new PauseNote(logic.pulse(), "Attesting", now -> {}), columns, legend());
    Live.<ChainStatus.Snapshot>whileAttached(
        this, logic.pulse()::subscribe, snapshot -> refreshIfChanged());
    reload();
  }

  private static KeyLegend legend() {
    return new KeyLegend()
        .key("Tab", "next file or element")
        .key("Enter", "open, verify")
        .remark(new Span("Verified: seen at the source. Stated: said by the applicant."));
  }

  // The chain's answer comes a moment after the signature; a file somebody types in stays as it is.
  private void refreshIfChanged() {
    if (!chosen.isEmpty() && !fingerprint().equals(shown)) {
      reload();
    }
  }

  private String fingerprint() {
    return logic.queue() + logic.file(chosen).map(FileView::toString).orElse("");
  }

  private void choose(String fileId) {
    chosen = fileId;
    reload();
  }

  private void reload() {
    var rows = logic.queue();
    if (chosen.isEmpty() && !rows.isEmpty()) {
      chosen = rows.getFirst().fileId();
    }
    shown = fingerprint();
    columns.removeAll();
    columns.add(new QueueList(rows, chosen, logic::readerName, this::choose));
    logic.file(chosen).ifPresentOrElse(this::show, this::nothing);
  }

  private void nothing() {
    columns.add(new EmptyState("No file chosen", "Choose one from the queue."), new Div());
  }

  private void show(FileView file) {
    var main = new Div(head(file), elements(file));
    main.addClassName("file-main");
    columns.add(main, new DecisionPanel(logic, file, this::reload));
  }

  private Component head(FileView file) {
    var title = new Div(new H1(logic.readerName(file.row().reader())), status(file.row().status()));
    title.addClassName("row");
    var detail =
        new Span(
            "Opened "
                + Times.date(file.row().openedAt())
                + ", due "
                + Times.date(file.row().dueAt()));
    detail.addClassName("dim");
    return new Header(title, detail, steps(file));
  }

  private static Component status(FileStatus status) {
    return switch (status) {
      case APPROVED, ATTESTED -> Status.badge(Tone.OK, Glyph.CHECK, status.label());
      case DENIED -> Status.badge(Tone.BAD, Glyph.X, status.label());
      case DEFERRED -> Status.badge(Tone.WARN, Glyph.CLOCK, status.label());
      case APPLICATION, IN_VERIFICATION, READY_FOR_COMMITTEE ->
          Status.badge(Tone.INFO, Glyph.HALF, status.label());
    };
  }

  private static Component steps(FileView file) {
    var steps = new Div();
    steps.addClassName("steps");
    var reached = STEPS.indexOf(file.row().status());
    for (var i = 0; i < STEPS.size(); i++) {
      var word = STEPS.get(i).label();
      steps.add(
          i < reached || (i == reached && reached == STEPS.size() - 1)
              ? Status.ok(word)
              : i == reached
                  ? new Status(Tone.INFO, Glyph.HALF, word)
                  : Status.quiet(Glyph.RING, word));
    }
    var count = new Span(file.row().verified() + " of " + file.row().elements() + " verified");
    count.addClassNames("dim", "num");
    steps.add(count);
    return steps;
  }

  private Component elements(FileView file) {
    if (file.elements().isEmpty()) {
      return new Div(
          new H2("Elements"),
          new EmptyState("Nothing stated yet", "The applicant's statements appear here."));
    }
    var open =
        file.row().status() != FileStatus.APPROVED && file.row().status() != FileStatus.ATTESTED;
    return new ElementTable(
        file,
        logic::personName,
        new ElementTable.Acts(
            open && logic.mayVerify(), logic.mayVerify(), row -> verify(file, row), this::revoke));
  }

  private void verify(FileView file, ElementRow row) {
    new VerifyDialog(
            row.element(), answer -> logic.verify(file.row().fileId(), answer), this::reload)
        .open();
  }

  private void revoke(ElementRow row) {
    var attestation = row.attestationId();
    if (attestation != null) {
      new RevokeDialog(logic, row.element().title(), attestation, this::reload).open();
    }
  }
}

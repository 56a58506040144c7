package org.readledger.ui.room;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.reads.HeldRead;
import org.readledger.marketplace.reports.PrepareReport;
import org.readledger.marketplace.reports.SigningSheet;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.Facts;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.Outcomes;
import org.readledger.ui.parts.PanelNote;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.words.Figures;

/**
 * Signing in two steps: first exactly what will be signed, made from the bytes to be signed; then
 * the signature, followed to its block. Editing in between starts again.
 */
final class SignBar extends Div {

  private final RoomLogic logic;
  private final HeldRead read;
  private final ReportEditor editor;
  private final Runnable signed;
  private final Div note = new Div();
  private final Div content = new Div();
  private @Nullable SigningSheet sheet;
  private boolean moving = true;
  private boolean sending;

  SignBar(RoomLogic logic, HeldRead read, ReportEditor editor, Runnable signed) {
    this.logic = logic;
    this.read = read;
    this.editor = editor;
    this.signed = signed;
    addClassName("signbar");
    content.addClassName("stack");
    add(note, content);
    showChoice();
  }

  /** The text changed: what was prepared is not what would be signed. */
  void edited() {
    if (sheet != null && !sending) {
      showChoice();
    }
  }

  /** Pauses signing while the ledger does not move. */
  void moving(boolean now) {
    moving = now;
    if (!sending) {
      showChoice();
    }
  }

  /** What Ctrl+Enter does now: prepare, or sign what is shown. */
  void proceed() {
    if (sending || !moving) {
      return;
    }
    var prepared = sheet;
    if (prepared == null) {
      prepare(ReportKind.FINAL);
    } else {
      sign(prepared);
    }
  }

  private void showChoice() {
    sheet = null;
    content.removeAll();
    var text =
        new Paragraph(
            "You see exactly what you sign before it is signed. A final report cannot be changed, only added to.");
    text.addClassNames("xs", "dim");
    var preliminary = Buttons.plain("File preliminary", () -> prepare(ReportKind.PRELIMINARY));
    var last =
        Buttons.primary("Review final report", () -> prepare(ReportKind.FINAL), "Ctrl", "Enter");
    last.addClassName("grow");
    preliminary.setEnabled(moving);
    last.setEnabled(moving);
    if (!moving) {
      Buttons.label(last, "Signing waits for the ledger");
    }
    content.add(text, row(preliminary, last));
  }

  private void prepare(ReportKind kind) {
    note.removeAll();
    if (!editor.save()) {
      note.add(
          new PanelNote(Tone.BAD, "Nothing was prepared.", "Settle what is said above first."));
      return;
    }
    switch (logic.prepare(read.posting(), kind)) {
      case PrepareReport.Ready ready -> showSheet(ready.sheet());
      case PrepareReport.Incomplete incomplete -> {
        editor.problems(incomplete.problems());
        note.add(new PanelNote(Tone.WARN, "Not ready to sign.", "Fill the marked sections."));
      }
      case PrepareReport.NotPossible refused ->
          note.add(new PanelNote(Tone.BAD, refused.sentence(), ""));
    }
  }

  private void showSheet(SigningSheet prepared) {
    sheet = prepared;
    content.removeAll();
    var what =
        new Div(
            new Span(
                kind(prepared)
                    + ", version "
                    + prepared.version()
                    + ", for "
                    + read.number()
                    + ". "));
    what.add(Buttons.link("Read it as filed", () -> asFiled(prepared)));
    var digest = new Span(Figures.grouped(prepared.digestHex()));
    digest.addClassName("mono");
    var words = new UnorderedList();
    prepared.prepared().words().forEach(sentence -> words.add(new ListItem(sentence)));
    var facts =
        new Facts()
            .line("What", what)
            .line("Digest", digest)
            .line("Signs", words)
            .line("As", logic.reader().displayName() + ", demo key kept by this server")
            .line("Then", prepared.consequence());
    var sign =
        Buttons.primary(
            "Sign " + kind(prepared).toLowerCase(Locale.UK), () -> sign(prepared), "Ctrl", "Enter");
    sign.addClassName("grow");
    content.add(
        new H2("You are about to sign"),
        facts,
        row(Buttons.plain("Back to writing", this::showChoice), sign));
  }

  private static String kind(SigningSheet sheet) {
    return switch (sheet.kind()) {
      case PRELIMINARY -> "Preliminary report";
      case ADDENDUM -> "Addendum";
      case FINAL, REPORT_KIND_UNSPECIFIED, UNRECOGNIZED -> "Final report";
    };
  }

  private static void asFiled(SigningSheet sheet) {
    var text = new Pre(sheet.canonicalText());
    text.addClassName("as-filed");
    text.getElement().setAttribute("tabindex", "0");
    var dialog = new Dialog(text);
    dialog.setHeaderTitle("The document as filed");
    dialog.setWidth("720px");
    var explanation =
        new Span(
            "Its SHA-256 is "
                + Figures.shortened(sheet.digestHex())
                + ". Only this digest goes on the ledger.");
    explanation.addClassNames("xs", "dim", "grow");
    dialog.getFooter().add(explanation, Buttons.plain("Close", dialog::close));
    dialog.open();
  }

  private void sign(SigningSheet prepared) {
    sending = true;
    content
        .getChildren()
        .flatMap(child -> child.getChildren())
        .filter(Button.class::isInstance)
        .forEach(button -> ((Button) button).setEnabled(false));
    note.removeAll();
    note.add(new PanelNote(Tone.INFO, "Signed and sent.", "Waiting for its block."));
    Live.whenDone(
        UI.getCurrent(),
        logic.sign(prepared),
        outcome -> ended(prepared, outcome),
        failure -> {
          sending = false;
          showChoice();
          tell(Tone.BAD, "The signature could not be sent. Your text is saved. Try again.");
        });
  }

  private void ended(SigningSheet prepared, ActOutcome outcome) {
    sending = false;
    note.removeAll();
    if (outcome instanceof ActOutcome.Done done) {
      note.add(
          new PanelNote(
              Tone.OK,
              done.sentence(),
              "",
              new Anchor(
                  "/ledger/transaction/" + done.txHash(),
                  "Block " + Figures.number(done.height()))));
      if (prepared.kind() != ReportKind.PRELIMINARY) {
        editor.forgetCopy();
      }
      signed.run();
    } else {
      tell(Outcomes.tone(outcome), outcome.sentence());
    }
    showChoice();
  }

  private void tell(Tone tone, String sentence) {
    note.removeAll();
    note.add(new PanelNote(tone, sentence, ""));
  }

  private static Div row(Button... buttons) {
    var row = new Div(buttons);
    row.addClassName("row");
    return row;
  }
}

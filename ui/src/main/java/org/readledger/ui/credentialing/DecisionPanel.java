package org.readledger.ui.credentialing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import org.readledger.credentialing.attest.Attesting;
import org.readledger.credentialing.file.FileDecision;
import org.readledger.credentialing.file.read.FileViews.FileView;
import org.readledger.credentialing.file.write.Verdict;
import org.readledger.platform.signing.PreparedTransaction;
import org.readledger.platform.signing.TransactionResult;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.Facts;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.PanelNote;
import org.readledger.ui.parts.SidePanel;
import org.readledger.ui.parts.Status;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.words.Figures;

/** Deciding on a file by a second person, then writing its credentials to the ledger. */
final class DecisionPanel extends SidePanel {

  private final FileLogic logic;
  private final FileView file;
  private final Runnable changed;
  private final Div note = new Div();
  private final Div steps = new Div();

  DecisionPanel(FileLogic logic, FileView file, Runnable changed) {
    super("Decision and attesting");
    this.logic = logic;
    this.file = file;
    this.changed = changed;
    head().add(new H2("Committee"));
    steps.addClassNames("stack");
    middle().add(note, steps);
    show();
  }

  private void show() {
    steps.removeAll();
    foot();
    switch (file.row().status()) {
      case APPLICATION, IN_VERIFICATION, DEFERRED -> waiting();
      case READY_FOR_COMMITTEE -> decide();
      case APPROVED -> attest();
      case ATTESTED -> attested();
      case DENIED -> steps.add(Status.bad("Denied"), new Paragraph(file.reason()));
    }
  }

  private void waiting() {
    steps.add(
        new Paragraph(
            "The committee decides when every element is verified at its source: "
                + file.row().verified()
                + " of "
                + file.row().elements()
                + " so far."));
    if (!file.reason().isEmpty()) {
      steps.add(new Paragraph("Deferred: " + file.reason()));
    }
  }

  private void decide() {
    if (!logic.mayDecide()) {
      steps.add(
          new Paragraph("Complete. A committee member who verified nothing in it decides next."));
      return;
    }
    var reason = new TextArea("Reason, needed unless you approve");
    reason.setWidthFull();
    reason.setMinHeight("70px");
    steps.add(
        new Paragraph(
            "Every element is verified. You decide as the second person: nobody approves their own verification."),
        reason);
    var approve =
        Buttons.primary("Approve the file", () -> decide(FileDecision.APPROVE, reason.getValue()));
    approve.addClassName("grow");
    var row =
        new Div(
            Buttons.plain("Defer", () -> decide(FileDecision.DEFER, reason.getValue())),
            Buttons.danger("Deny", () -> decide(FileDecision.DENY, reason.getValue())),
            approve);
    row.addClassName("row");
    foot(row);
  }

  private void decide(FileDecision decision, String reason) {
    switch (logic.decide(file.row().fileId(), decision, reason)) {
      case Verdict.Accepted accepted -> changed.run();
      case Verdict.Refused refused -> tell(Tone.BAD, refused.sentence());
    }
  }

  private void attest() {
    var by = file.decidedBy();
    steps.add(Status.ok("Approved by " + (by == null ? "the committee" : logic.personName(by))));
    if (!logic.mayVerify()) {
      steps.add(new Paragraph("Staff write the credentials to the ledger next."));
      return;
    }
    switch (logic.prepare(file.row().fileId())) {
      case Attesting.Preparation.Refused refused -> tell(Tone.WARN, refused.sentence());
      case Attesting.Preparation.Ready ready -> sheet(ready);
    }
  }

  private void sheet(Attesting.Preparation.Ready ready) {
    var count = Figures.count(ready.credentials().size(), "credential");
    steps.add(new H2("Attest"), new Span(count + " will be written to the ledger"));
    steps.add(words(ready.transaction()));
    var digest = new Span(Figures.grouped(ready.transaction().digestHex()));
    digest.addClassName("mono");
    steps.add(
        new Facts()
            .line("Digest", digest)
            .line("As", logic.me().displayName() + ", demo key kept by this server")
            .line(
                "Then",
                "The reader can claim with them at once. Revoking is possible at any time."));
    var attest =
        Buttons.primary("Attest " + count, () -> sign(ready.transaction()), "Ctrl", "Enter");
    attest.addClassNames("block", "large");
    attest.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    foot(
        attest,
        small("Signed under the accreditation of " + logic.bodyName() + ". It costs no credits."));
  }

  static UnorderedList words(PreparedTransaction transaction) {
    var list = new UnorderedList();
    list.addClassNames("stack", "xs");
    transaction.words().forEach(sentence -> list.add(new ListItem(sentence)));
    return list;
  }

  private void sign(PreparedTransaction transaction) {
    foot();
    tell(Tone.INFO, "Signed and sent. Waiting for its block.");
    Live.whenDone(
        UI.getCurrent(),
        logic.sign(transaction),
        outcome -> {
          show(outcome, note);
          changed.run();
        },
        failure -> tell(Tone.BAD, "It could not be sent. Nothing changed. Try again."));
  }

  /** Says how a submission ended. */
  static void show(TransactionResult outcome, Div note) {
    note.removeAll();
    switch (outcome) {
      case TransactionResult.Committed committed ->
          note.add(
              new PanelNote(
                  Tone.OK,
                  "On the ledger.",
                  "",
                  new Anchor(
                      "/ledger/transaction/" + committed.txHash(),
                      "Block " + Figures.number(committed.height()))));
      case TransactionResult.Rejected rejected ->
          note.add(new PanelNote(Tone.BAD, "The ledger refused it.", rejected.sentence()));
      case TransactionResult.Unknown unknown ->
          note.add(new PanelNote(Tone.WARN, "Not in a block yet.", unknown.sentence()));
    }
  }

  private void attested() {
    steps.add(
        Status.ok("Attested"),
        new Paragraph("Its credentials stand on the ledger and are watched until they end."));
  }

  private void tell(Tone tone, String sentence) {
    note.removeAll();
    note.add(new PanelNote(tone, sentence, ""));
  }

  private static Component small(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassNames("xs", "dim");
    return paragraph;
  }
}

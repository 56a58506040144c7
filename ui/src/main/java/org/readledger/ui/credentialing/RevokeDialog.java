package org.readledger.ui.credentialing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.readledger.credentialing.attest.Attesting;
import org.readledger.ledger.proto.RevocationReason;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.PanelNote;
import org.readledger.ui.parts.Tone;

/** Revoking an attestation: reason, exact words, consequence. */
final class RevokeDialog extends Dialog {

  private static final List<RevocationReason> REASONS =
      List.of(
          RevocationReason.LAPSED,
          RevocationReason.SUPERSEDED,
          RevocationReason.ATTESTED_IN_ERROR,
          RevocationReason.DISCIPLINARY);

  private final FileLogic logic;
  private final String attestationId;
  private final Runnable done;
  private final Select<RevocationReason> reason = new Select<>();
  private final Div note = new Div();
  private final Div sheet = new Div();

  RevokeDialog(FileLogic logic, String title, String attestationId, Runnable done) {
    this.logic = logic;
    this.attestationId = attestationId;
    this.done = done;
    setHeaderTitle("Revoke " + title + "?");
    setWidth("480px");
    reason.setLabel("Reason");
    reason.setItems(REASONS);
    reason.setItemLabelGenerator(RevokeDialog::words);
    reason.setValue(RevocationReason.LAPSED);
    reason.setWidthFull();
    reason.addValueChangeListener(event -> prepare());
    add(
        new Paragraph(
            "A read that was claimed on it goes back to the market in the same block, with its credits."),
        reason,
        sheet,
        note);
    prepare();
  }

  private static String words(RevocationReason reason) {
    return switch (reason) {
      case LAPSED -> "It has lapsed";
      case SUPERSEDED -> "A newer one replaces it";
      case ATTESTED_IN_ERROR -> "It was attested in error";
      case DISCIPLINARY -> "Disciplinary";
      case REVOCATION_REASON_UNSPECIFIED, UNRECOGNIZED -> "Unknown";
    };
  }

  private void prepare() {
    sheet.removeAll();
    getFooter().removeAll();
    getFooter().add(Buttons.plain("Keep it", this::close));
    switch (logic.prepareRevocation(attestationId, reason.getValue())) {
      case Attesting.Preparation.Refused refused ->
          sheet.add(new PanelNote(Tone.BAD, refused.sentence(), ""));
      case Attesting.Preparation.Ready ready -> {
        sheet.add(DecisionPanel.words(ready.transaction()));
        getFooter().add(Buttons.danger("Revoke it", () -> sign(ready)));
      }
    }
  }

  private void sign(Attesting.Preparation.Ready ready) {
    getFooter().removeAll();
    note.removeAll();
    note.add(new PanelNote(Tone.INFO, "Signed and sent.", "Waiting for its block."));
    getFooter().add(Buttons.plain("Close", this::close));
    Live.whenDone(
        UI.getCurrent(),
        logic.sign(ready.transaction()),
        outcome -> {
          DecisionPanel.show(outcome, note);
          done.run();
        },
        failure -> {
          note.removeAll();
          note.add(new PanelNote(Tone.BAD, "It could not be sent.", "Nothing changed. Try again."));
        });
  }
}

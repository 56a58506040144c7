package org.readledger.ui.reads;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.readledger.marketplace.reads.ReleaseTerms;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.words.Figures;

/** What releasing costs, before it happens. */
public final class ReleaseDialog extends Dialog {

  /** Asks; the act runs only when its cost has been chosen. */
  public ReleaseDialog(String number, ReleaseTerms terms, Runnable release) {
    setHeaderTitle("Release " + number + "?");
    setMaxWidth("460px");
    add(new Paragraph(terms.sentence()));
    var label =
        terms.free()
            ? "Release, nothing lost"
            : "Release, lose " + Figures.credits(terms.creditsLost());
    var keep = Buttons.plain("Keep reading", this::close);
    keep.setAutofocus(true);
    getFooter()
        .add(
            Buttons.danger(
                label,
                () -> {
                  close();
                  release.run();
                }),
            keep);
  }
}

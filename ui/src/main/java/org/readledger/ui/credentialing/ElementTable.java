package org.readledger.ui.credentialing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.readledger.credentialing.file.read.FileViews.ElementRow;
import org.readledger.credentialing.file.read.FileViews.FileView;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.PlainTable;
import org.readledger.ui.parts.Status;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** The elements of a file: what was stated, what the source said, and where it stands now. */
final class ElementTable extends Div {

  /** What staff may do with an element. */
  record Acts(
      boolean verify,
      boolean revoke,
      Consumer<ElementRow> onVerify,
      Consumer<ElementRow> onRevoke) {}

  ElementTable(FileView file, UnaryOperator<String> personName, Acts acts) {
    add(
        new PlainTable<ElementRow>("Elements of this file")
            .text("Element", row -> row.element().title())
            .column("State", ElementTable::state)
            .column("Source, method", row -> source(row, personName))
            .column("Valid to", row -> nowrap(Times.date(row.element().validUntil())))
            .column("Evidence", ElementTable::evidence)
            .column("", row -> acts(row, acts))
            .show(
                file.elements(),
                new EmptyState("Nothing stated yet", "The applicant's statements appear here.")));
  }

  private static Component state(ElementRow row) {
    if (row.attestationId() != null) {
      return new Status(Tone.OK, Glyph.SHIELD, "Attested");
    }
    var verification = row.verification();
    if (verification == null) {
      return new Status(Tone.QUIET, Glyph.PEN, "Stated");
    }
    return switch (verification.result()) {
      case CONFIRMED -> Status.ok("Verified");
      case NO_ANSWER -> new Status(Tone.WARN, Glyph.RETRY, "No answer");
      case CONTRADICTED -> Status.bad("Contradicted");
    };
  }

  private static Component source(ElementRow row, UnaryOperator<String> personName) {
    var verification = row.verification();
    if (verification == null) {
      return new Span("Not asked yet");
    }
    var asked =
        new Span(
            verification.method().label()
                + ", "
                + Times.date(verification.at())
                + ", "
                + personName.apply(verification.verifiedBy()));
    asked.addClassNames("xs", "dim");
    var cell = new Div(new Span(verification.source()), asked);
    cell.addClassName("stack-tight");
    return cell;
  }

  private static Span nowrap(String text) {
    var span = new Span(text);
    span.addClassName("nowrap");
    return span;
  }

  private static Component evidence(ElementRow row) {
    var transaction = row.transaction();
    if (transaction != null) {
      var link = new Anchor("/ledger/transaction/" + transaction, "On the ledger");
      link.setAriaLabel("Ledger proof of " + row.element().title());
      return link;
    }
    var verification = row.verification();
    var span =
        new Span(
            verification == null || verification.evidenceDigest().isEmpty()
                ? ""
                : Figures.shortened(verification.evidenceDigest()));
    span.addClassNames("mono", "nowrap");
    return span;
  }

  private static Component acts(ElementRow row, Acts acts) {
    if (row.attestationId() != null) {
      if (!acts.revoke()) {
        return new Span();
      }
      var revoke = Buttons.link("Revoke", () -> acts.onRevoke().accept(row));
      revoke.setAriaLabel("Revoke " + row.element().title());
      return revoke;
    }
    if (!acts.verify()) {
      return new Span();
    }
    var verify =
        Buttons.link(
            row.verification() == null ? "Verify" : "Ask again", () -> acts.onVerify().accept(row));
    verify.setAriaLabel("Verify " + row.element().title());
    return verify;
  }
}

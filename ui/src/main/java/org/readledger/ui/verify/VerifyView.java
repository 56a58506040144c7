package org.readledger.ui.verify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Locale;
import org.readledger.marketplace.reports.ReportVerification;
import org.readledger.marketplace.reports.VerificationResult;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.Facts;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Icon;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** Compares a report somebody was handed with the ledger. Needs no account. */
@Route(value = "verify", layout = MainLayout.class)
@PageTitle("Verify a report, ReadLedger")
@AnonymousAllowed
public class VerifyView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReportVerification verification;
  private final TextField code = new TextField("Digest, printed on the report");
  private final Div result = new Div();

  VerifyView(ReportVerification verification) {
    this.verification = verification;
    addClassNames("view", "scroll");
    code.addClassName("grow");
    code.setMaxLength(80);
    var line = new Div(code, Buttons.plain("Check", this::checkCode));
    line.addClassNames("row", "end");
    result.addClassNames("stack", "wide");
    result.getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
    var left = new Div(new H1("Verify a report"), line, result);
    left.addClassNames("stack", "wide");
    var two = new Div(left, side());
    two.addClassName("two");
    var sheet = new Div(two);
    sheet.addClassName("sheet");
    add(sheet);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("digest")
        .filter(digest -> !digest.isBlank())
        .ifPresent(
            digest -> {
              code.setValue(digest.strip());
              checkCode();
            });
  }

  private void checkCode() {
    var digest = code.getValue().replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    if (!digest.matches("[0-9a-f]{64}")) {
      code.setInvalid(true);
      code.setErrorMessage("A digest has 64 digits, 0 to 9 and a to f.");
      return;
    }
    code.setInvalid(false);
    show(verification.checkDigest(digest));
  }

  private Component side() {
    var upload =
        new Upload(UploadHandler.inMemory((metadata, bytes) -> show(verification.check(bytes))));
    upload.setAcceptedFileTypes("application/pdf", ".pdf", "application/json", ".json");
    upload.setMaxFileSize(ReportVerification.MAX_BYTES);
    upload.setMaxFiles(1);
    upload.addFileRejectedListener(
        event ->
            show(
                new VerificationResult.Unreadable(
                    "This file is not a report of ours: " + event.getErrorMessage() + ".")));
    var text = new Paragraph("The PDF carries the signed document. It is compared and not kept.");
    text.addClassName("dim");
    var compare = new Div(new H2("Compare your PDF"), text, upload);
    compare.addClassNames("card", "stack");
    var cards = new Div(compare, meaning());
    cards.addClassNames("stack", "wide");
    return cards;
  }

  private static Component meaning() {
    var card =
        new Div(
            new H2("What this shows"),
            list(
                Glyph.CHECK,
                "c-ok",
                "That a reader signed exactly this text, and when",
                "That not one character has changed since"),
            new H2("What it does not show"),
            list(
                Glyph.X,
                "dim",
                "The patient or the images: they are not on the ledger",
                "Whether the report is medically right"));
    card.addClassNames("card", "stack");
    return card;
  }

  private static UnorderedList list(Glyph glyph, String tone, String... sentences) {
    var list = new UnorderedList();
    list.addClassName("stack");
    for (var sentence : sentences) {
      var item = new ListItem(new Icon(glyph, tone), new Span(sentence));
      item.addClassName("row");
      list.add(item);
    }
    return list;
  }

  private void show(VerificationResult outcome) {
    result.removeAll();
    switch (outcome) {
      case VerificationResult.Genuine genuine -> {
        result.add(
            verdict(
                true,
                genuine.sentence(),
                "Version "
                    + genuine.version()
                    + " for "
                    + genuine.number()
                    + ", filed "
                    + Times.exact(genuine.filedAt())
                    + "."),
            proof(genuine),
            text(genuine));
      }
      case VerificationResult.Altered altered ->
          result.add(
              verdict(
                  false, altered.sentence(), "Do not rely on it. Ask the centre for the report."),
              new Facts()
                  .line("This file", mono(altered.digestHex()))
                  .line("On the ledger", mono(altered.ledgerDigestHex())));
      case VerificationResult.NotOnLedger unknown ->
          result.add(
              verdict(false, unknown.sentence(), "Check the digest, or compare the PDF itself."),
              new Facts().line("Digest", mono(unknown.digestHex())));
      case VerificationResult.Unreadable unreadable ->
          result.add(
              verdict(false, unreadable.sentence(), "Give a PDF or JSON report of this market."));
    }
  }

  private static Component verdict(boolean good, String sentence, String detail) {
    var text = new Div(new H2(sentence), new Paragraph(detail));
    text.addClassNames("stack", "big");
    var verdict = new Div(new Icon(good ? Glyph.SHIELD : Glyph.WARN), text);
    verdict.addClassName("verdict");
    if (!good) {
      verdict.addClassName("bad");
    }
    return verdict;
  }

  private static Component proof(VerificationResult.Genuine genuine) {
    var card =
        new Div(
            new H2("The signature is in block " + Figures.number(genuine.height())),
            new Facts()
                .line("Digest", mono(genuine.digestHex()))
                .line("Transaction", mono(genuine.txHash()))
                .line(
                    "Block",
                    new Anchor(
                        "/ledger/block/" + genuine.height(), Figures.number(genuine.height()))));
    card.addClassNames("card", "stack");
    return card;
  }

  private static Component text(VerificationResult.Genuine genuine) {
    var card = new Div(new H2("What it says"));
    card.addClassNames("card", "stack");
    List.copyOf(genuine.sections()).stream()
        .filter(section -> !section.text().isBlank())
        .forEach(
            section -> {
              var prose = new Paragraph(section.text());
              prose.addClassName("prose");
              card.add(new H3(section.title()), prose);
            });
    card.setVisible(!genuine.sections().isEmpty());
    return card;
  }

  private static Span mono(String hex) {
    var span = new Span(hex);
    span.addClassName("mono");
    return span;
  }
}

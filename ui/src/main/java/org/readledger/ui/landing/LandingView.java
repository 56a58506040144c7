package org.readledger.ui.landing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Icon;
import org.readledger.ui.shell.Destination;
import org.readledger.ui.shell.MainLayout;

/** What this is, in two sentences, and the way in. */
@Route(value = "", layout = MainLayout.class)
@PageTitle("ReadLedger")
@AnonymousAllowed
public class LandingView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient PersonaSignIn signIn;

  LandingView(PersonaSignIn signIn) {
    this.signIn = signIn;
    addClassNames("view", "scroll");
    var columns = new Div(personas(), side());
    columns.addClassName("landing");
    var sheet = new Div(hero(), columns, how());
    sheet.addClassName("sheet");
    add(sheet);
  }

  /** Who is signed in begins at their own place. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    signIn.signedIn().map(Destination::home).ifPresent(home -> event.forwardTo(home.path()));
  }

  private static Component hero() {
    var hero =
        new Div(
            new H1(
                "Imaging centres post studies, credentialed readers claim and report them, and a"
                    + " ledger they run together settles who did what."),
            new Paragraph(
                "Images and patient data stay with the centre. Claims, credentials and credits are"
                    + " on the ledger, where no single party can change them."));
    hero.addClassName("hero");
    return hero;
  }

  private Component personas() {
    var people = signIn.personas();
    var head = new Div(new H2("Try it as"), faint("one click, no account"));
    head.addClassName("row");
    var cards = new Div();
    cards.addClassName("personas");
    people.forEach(persona -> cards.add(PersonaCard.of(persona)));
    if (people.isEmpty()) {
      return new Div(
          new H2("Sign in"),
          new Paragraph("This installation has no demo personas. Ask its operator for access."));
    }
    return new Div(head, cards);
  }

  private Component side() {
    var cards = new Div();
    cards.addClassName("stack");
    cards.add(verify());
    return cards;
  }

  private Component verify() {
    var code = new TextField();
    code.setAriaLabel("Digest printed on the report");
    code.setPlaceholder("Digest, 64 digits");
    code.addClassName("grow");
    var check = Buttons.plain("Check", () -> check(code.getValue()));
    var line = new Div(code, check);
    line.addClassName("row");
    var text = new Paragraph("Compare a report with the ledger. Verifying needs no account.");
    text.addClassName("dim");
    var card = new Div(new H2("Verify a report"), text, line);
    card.addClassNames("card", "stack");
    return card;
  }

  private void check(String code) {
    getUI()
        .ifPresent(
            ui -> ui.navigate("verify", QueryParameters.simple(Map.of("digest", code.strip()))));
  }

  private static Component how() {
    var how =
        new Div(
            step(
                Glyph.FILE,
                "Post",
                "A centre posts a study. The fee is held, every image is fingerprinted."),
            step(
                Glyph.FLAG,
                "Claim",
                "The ledger lets only a reader with the right licences claim, and only one."),
            step(Glyph.PEN, "Report", "The reader reads in the browser and signs the report."),
            step(
                Glyph.CHECK,
                "Settle",
                "The centre accepts, the reader is paid, and anyone can verify the report."));
    how.addClassName("how");
    return how;
  }

  private static Component step(Glyph glyph, String name, String text) {
    return new Div(new H3(new Icon(glyph), new Span(name)), new Paragraph(text));
  }

  private static Span faint(String text) {
    var span = new Span(text);
    span.addClassName("faint");
    return span;
  }
}

package org.readledger.ui.credentials;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.readledger.credentialing.reader.MyCredentials;
import org.readledger.credentialing.reader.MyCredentials.CredentialLine;
import org.readledger.credentialing.reader.MyCredentials.Standing;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Figure;
import org.readledger.ui.parts.Frame;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.PlainTable;
import org.readledger.ui.parts.Status;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** What stands about a reader on the ledger, what is missing or ends, and what to do. */
@Route(value = "credentials", layout = MainLayout.class)
@PageTitle("My credentials, ReadLedger")
@RolesAllowed("READER")
public class MyCredentialsView extends Frame {

  private static final long serialVersionUID = 1L;

  MyCredentialsView(MyCredentials credentials, CurrentUser currentUser) {
    super("My credentials");
    var lines = credentials.of(currentUser.require());
    var table =
        new PlainTable<CredentialLine>("Your credentials")
            .text("Credential", CredentialLine::title)
            .column("State", MyCredentialsView::state)
            .text("Attested by", line -> line.issuer().isEmpty() ? "Not yet" : line.issuer())
            .text("Valid to", line -> Times.date(line.validUntil()))
            .text("What to do", line -> line.nextStep().isEmpty() ? "Nothing" : line.nextStep())
            .column("Block", MyCredentialsView::proof)
            .show(
                lines,
                new EmptyState(
                    "No credential yet",
                    "A credentialing body has to check and attest your licences first. Ask yours to"
                        + " open a file for you."));
    var figures =
        new Div(
            figure(
                "Attested", count(lines, Standing.ATTESTED), "you can claim with these", Tone.OK),
            figure("Ending soon", count(lines, Standing.ENDING), "within 90 days", Tone.WARN),
            figure(
                "Ended or revoked",
                count(lines, Standing.ENDED) + count(lines, Standing.REVOKED),
                "they count no more",
                Tone.BAD),
            figure("Under way", underWay(lines), "not on the ledger yet", Tone.QUIET));
    figures.addClassName("figures");
    var scroll = new Div(table);
    scroll.addClassNames("scroll", "grow", "lists");
    body().add(figures, scroll);
  }

  private static long count(List<CredentialLine> lines, Standing standing) {
    return lines.stream().filter(line -> line.standing() == standing).count();
  }

  private static long underWay(List<CredentialLine> lines) {
    return lines.stream().filter(line -> line.transaction() == null).count();
  }

  private static Figure figure(String name, long count, String meaning, Tone tone) {
    return new Figure(name).set(Figures.number(count), meaning, count == 0 ? Tone.QUIET : tone);
  }

  private static Component state(CredentialLine line) {
    var word = line.standing().label();
    return switch (line.standing()) {
      case ATTESTED, VERIFIED -> Status.ok(word);
      case ENDING -> new Status(Tone.WARN, Glyph.CLOCK, word);
      case ENDED, REVOKED, CONTRADICTED -> Status.bad(word);
      case NO_ANSWER -> new Status(Tone.WARN, Glyph.RETRY, word);
      case STATED -> Status.quiet(Glyph.PEN, word);
    };
  }

  private static Component proof(CredentialLine line) {
    return line.transaction() == null
        ? new Span("None")
        : new Anchor("/ledger/transaction/" + line.transaction(), Figures.number(line.height()));
  }
}

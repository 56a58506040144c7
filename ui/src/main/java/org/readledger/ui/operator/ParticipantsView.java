package org.readledger.ui.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.platform.identity.Organisation;
import org.readledger.platform.identity.Organisations;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.identity.UserDirectory;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Frame;
import org.readledger.ui.parts.PlainTable;
import org.readledger.ui.shell.MainLayout;

/** Who takes part, by the names this web tier knows. */
@Route(value = "participants", layout = MainLayout.class)
@PageTitle("Participants, ReadLedger")
@RolesAllowed("OPERATOR")
public class ParticipantsView extends Frame {

  private static final long serialVersionUID = 1L;

  ParticipantsView(Organisations organisations, UserDirectory directory) {
    super("Participants");
    List<Organisation> all =
        Arrays.stream(ParticipantKind.values())
            .filter(kind -> kind != ParticipantKind.UNRECOGNIZED)
            .flatMap(kind -> organisations.ofKind(kind).stream())
            .toList();
    var table =
        new PlainTable<Organisation>("Participants")
            .text("Name", Organisation::name)
            .text("Kind", each -> words(each.kind()))
            .text("Seat", each -> each.jurisdiction().isEmpty() ? "Not given" : each.jurisdiction())
            .text("People", each -> people(directory.of(each.id())))
            .column("Ledger id", each -> mono(each.id().hex()))
            .show(all, new EmptyState("Nobody yet", "Participants are registered on the ledger."));
    var scroll = new Div(table);
    scroll.addClassNames("scroll", "grow", "lists");
    body().add(scroll);
  }

  private static String people(List<UserAccount> people) {
    return people.isEmpty()
        ? "None here"
        : String.join(", ", people.stream().map(UserAccount::displayName).toList());
  }

  private static String words(ParticipantKind kind) {
    return switch (kind) {
      case OPERATOR -> "Operator";
      case IMAGING_CENTER -> "Imaging centre";
      case CREDENTIALING_BODY -> "Credentialing body";
      case READER -> "Reader";
      case AI_SERVICE -> "AI service";
      case PATIENT -> "Patient";
      case AUDITOR -> "Auditor";
      case PARTICIPANT_KIND_UNSPECIFIED, UNRECOGNIZED -> "Unknown";
    };
  }

  private static Span mono(String hex) {
    var span = new Span(hex);
    span.addClassName("mono");
    return span;
  }
}

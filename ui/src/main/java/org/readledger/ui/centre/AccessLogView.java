package org.readledger.ui.centre;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.imaging.access.AccessLog;
import org.readledger.marketplace.imaging.access.AccessRecord;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.platform.identity.UserDirectory;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Frame;
import org.readledger.ui.parts.PlainTable;
import org.readledger.ui.parts.Status;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.words.Times;

/** Who opened this centre's studies, who was refused, and which images were withheld. */
@Route(value = "access-log", layout = MainLayout.class)
@PageTitle("Access log, ReadLedger")
@RolesAllowed({"CENTER_STAFF", "CENTER_ADMIN"})
public class AccessLogView extends Frame {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 200;

  AccessLogView(
      AccessLog log, CurrentUser currentUser, UserDirectory directory, CentreLogic centre) {
    super("Access log");
    var table =
        new PlainTable<AccessRecord>("Access to studies, newest first")
            .text("When", record -> Times.exact(record.happenedAt()))
            .column("What", AccessLogView::event)
            .text("Who", record -> directory.nameOf(ParticipantId.of(record.participant())))
            .text(
                "Posting",
                record ->
                    centre
                        .tile(PostingId.of(record.read()))
                        .map(tile -> tile.number() + ", " + tile.title())
                        .orElse("Unknown"))
            .text("Why", record -> record.ground().replace('_', ' ').toLowerCase(Locale.UK))
            .text("From", AccessRecord::remote)
            .show(
                log.latest(currentUser.require().organisation(), SHOWN),
                new EmptyState(
                    "Nobody has opened a study yet",
                    "Each study opened and each refusal is written here, and anchored on the ledger in"
                        + " batches."));
    var scroll = new Div(table);
    scroll.addClassNames("scroll", "grow", "lists");
    body().add(scroll);
  }

  private static Component event(AccessRecord record) {
    return switch (record.event()) {
      case STUDY_OPENED -> Status.ok("Study opened");
      case DENIED -> Status.bad("Refused");
      case IMAGE_WITHHELD -> Status.warn("Image withheld");
    };
  }
}

package org.readledger.ui.centre;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.marketplace.imaging.dicomweb.PacsCredentials;
import org.readledger.marketplace.imaging.endpoint.CentreEndpoint;
import org.readledger.marketplace.imaging.endpoint.CentreEndpoints;
import org.readledger.marketplace.imaging.endpoint.EndpointForm;
import org.readledger.marketplace.imaging.endpoint.EndpointOutcome;
import org.readledger.platform.identity.CurrentUser;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Frame;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.NoticeBar;
import org.readledger.ui.parts.PlainTable;
import org.readledger.ui.parts.SidePanel;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.shell.MainLayout;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** The centre's DICOMweb archives, each with a test that really asks. */
@Route(value = "endpoints", layout = MainLayout.class)
@PageTitle("Endpoints, ReadLedger")
@RolesAllowed({"CENTER_STAFF", "CENTER_ADMIN"})
public class EndpointsView extends Frame {

  private static final long serialVersionUID = 1L;
  private static final Executor TESTS =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("pacs-test-", 0).factory());

  private final transient CentreEndpoints endpoints;
  private final transient ParticipantId centre;
  private final PlainTable<CentreEndpoint> table = new PlainTable<>("PACS endpoints");
  private final NoticeBar notice = new NoticeBar();
  private final TextField name = new TextField("Name");
  private final TextField address = new TextField("DICOMweb address");
  private final TextField user = new TextField("User, empty for none");
  private final PasswordField password = new PasswordField("Password");

  EndpointsView(CentreEndpoints endpoints, CurrentUser currentUser) {
    super("Endpoints");
    this.endpoints = endpoints;
    centre = currentUser.require().organisation();
    table
        .text("Name", CentreEndpoint::name)
        .text("DICOMweb address", CentreEndpoint::baseUrl)
        .text("Signs in", endpoint -> endpoint.signsIn() ? "Yes" : "No")
        .text("Changed", endpoint -> Times.exact(endpoint.changedAt()))
        .column("", this::acts);
    var list = new Div(table);
    list.addClassNames("scroll", "grow", "lists");
    var split = new Div(list, form());
    split.addClassName("split-view");
    body().add(split, notice);
    reload();
  }

  private Component acts(CentreEndpoint endpoint) {
    var test = Buttons.plain("Test connection", () -> test(endpoint));
    test.addClassName("small");
    test.setAriaLabel("Test the connection to " + endpoint.name());
    var remove = Buttons.quiet("Remove", () -> remove(endpoint));
    remove.addClassName("small");
    remove.setAriaLabel("Remove " + endpoint.name());
    var acts = new Span(test, remove);
    acts.addClassName("row");
    return acts;
  }

  private Component form() {
    name.setWidthFull();
    address.setWidthFull();
    address.setPlaceholder("https://pacs.example.org/dicom-web");
    user.setWidthFull();
    password.setWidthFull();
    var text =
        new Paragraph(
            "The address and the credentials stay here; readers only ever see this market's own"
                + " address.");
    text.addClassNames("xs", "dim");
    var panel = new SidePanel("Add an endpoint");
    panel.head().add(new H2("Add an endpoint"));
    panel.middle().add(name, address, user, password, text);
    var row =
        new Div(
            Buttons.plain("Test connection", () -> ask(() -> endpoints.test(entered()))),
            Buttons.primary("Add endpoint", this::add));
    row.addClassName("row");
    panel.foot(row);
    return panel;
  }

  private EndpointForm entered() {
    PacsCredentials credentials =
        user.getValue().isBlank()
            ? new PacsCredentials.None()
            : new PacsCredentials.Basic(user.getValue().strip(), password.getValue());
    return new EndpointForm(name.getValue().strip(), address.getValue().strip(), credentials);
  }

  private void add() {
    show(endpoints.add(centre, entered()));
    reload();
  }

  private void remove(CentreEndpoint endpoint) {
    if (endpoints.remove(centre, endpoint.id())) {
      notice.show(Tone.OK, endpoint.name() + " is removed.");
    } else {
      notice.show(Tone.BAD, endpoint.name() + " holds studies that are posted, so it stays.");
    }
    reload();
  }

  private void test(CentreEndpoint endpoint) {
    ask(() -> endpoints.test(centre, endpoint.id()));
  }

  private void ask(Supplier<EndpointOutcome> question) {
    notice.show(Tone.INFO, "Asking the archive for a study.");
    Live.whenDone(
        UI.getCurrent(),
        CompletableFuture.supplyAsync(question, TESTS),
        this::show,
        failure -> notice.show(Tone.BAD, "The test could not be run. Try again."));
  }

  private void show(EndpointOutcome outcome) {
    switch (outcome) {
      case EndpointOutcome.Saved saved ->
          notice.show(Tone.OK, saved.endpoint().name() + " is saved.");
      case EndpointOutcome.Answers answers ->
          notice.show(
              Tone.OK,
              answers.sentence() + " It took " + Figures.number(answers.milliseconds()) + " ms.");
      case EndpointOutcome.Refused refused -> notice.show(Tone.BAD, refused.sentence());
    }
  }

  private void reload() {
    table.show(
        endpoints.of(centre),
        new EmptyState(
            "No endpoint yet", "Add the DICOMweb address of your PACS to post from it."));
  }
}

package org.readledger.ui.centre;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.posting.PacsAnswer;
import org.readledger.marketplace.posting.PacsStudy;
import org.readledger.marketplace.posting.StudyFilter;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Icon;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.PanelNote;
import org.readledger.ui.parts.PlainTable;
import org.readledger.ui.parts.SidePanel;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.words.Figures;

/** Choosing a study in the PACS and saying what is wanted of its reader. */
final class PostPanel extends SidePanel {

  private static final int FOUND = 100;
  private static final Executor SEARCHES =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("pacs-search-", 0).factory());

  private final CentreLogic logic;
  private final Consumer<CompletableFuture<ActOutcome>> post;
  private final TextField text = new TextField();
  private final Select<String> modality = new Select<>();
  private final Div results = new Div();
  private final Div form = new Div();

  PostPanel(CentreLogic logic, Runnable close, Consumer<CompletableFuture<ActOutcome>> post) {
    super("Post from PACS");
    this.logic = logic;
    this.post = post;
    addClassName("wide");
    var shut = Buttons.icon(Glyph.X, "Close", close);
    shut.addClassName("push");
    var head = new Div(new H2("Post from PACS"), shut);
    head.addClassName("row");
    head().add(head);
    middle().add(searchBar(), results, form);
    addAttachListener(attach -> search(attach.getUI()));
  }

  private Component searchBar() {
    text.setPlaceholder("Patient ID or accession");
    text.setAriaLabel("Patient ID or accession number, exact");
    text.setPrefixComponent(new Icon(Glyph.SEARCH));
    text.addClassName("grow");
    var codes = new ArrayList<String>();
    codes.add("");
    codes.addAll(logic.choices().modalities().keySet());
    modality.setItems(codes);
    modality.setItemLabelGenerator(code -> code.isEmpty() ? "Any" : code);
    modality.setValue("");
    modality.setAriaLabel("Modality");
    modality.setWidth("96px");
    text.addValueChangeListener(event -> search(UI.getCurrent()));
    modality.addValueChangeListener(event -> search(UI.getCurrent()));
    var bar = new Div(text, modality, Buttons.plain("Search", () -> search(UI.getCurrent())));
    bar.addClassName("row");
    return bar;
  }

  // The PACS may be slow: the page stays usable while it answers.
  private void search(UI ui) {
    var staff = logic.staff();
    var filter =
        new StudyFilter(
            text.getValue().strip(),
            modality.getValue(),
            Optional.empty(),
            Optional.empty(),
            FOUND);
    var wait = new ProgressBar();
    wait.setIndeterminate(true);
    wait.getElement().setAttribute("aria-label", "Asking the PACS");
    results.removeAll();
    results.add(wait);
    Live.whenDone(
        ui,
        CompletableFuture.supplyAsync(() -> logic.search(staff, filter), SEARCHES),
        this::show,
        failure ->
            trouble("The PACS could not be asked. Your postings are not affected. Try again."));
  }

  private void trouble(String sentence) {
    results.removeAll();
    results.add(
        new PanelNote(
            Tone.BAD, sentence, "", Buttons.plain("Try again", () -> search(UI.getCurrent()))));
  }

  private void show(PacsAnswer answer) {
    switch (answer) {
      case PacsAnswer.Unavailable unavailable -> trouble(unavailable.sentence());
      case PacsAnswer.Found found -> {
        results.removeAll();
        results.add(table(found.studies()));
        if (found.truncated()) {
          results.add(new Span("The PACS holds more. Search for one."));
        }
      }
    }
  }

  private Component table(List<PacsStudy> studies) {
    var table =
        new PlainTable<PacsStudy>("Studies in the PACS")
            .column("Study", PostPanel::study)
            .figures("Images", study -> Figures.number(study.images()))
            .column("", this::choose)
            .show(
                studies,
                new EmptyState(
                    "No study found", "Check the accession number, or search without one."));
    table.addClassName("pacs-results");
    return table;
  }

  private static Component study(PacsStudy study) {
    var title = new Span(title(study));
    title.addClassName("medium");
    var detail =
        new Span(
            (study.accession().isEmpty() ? "no accession" : study.accession())
                + ", "
                + study.studyDate());
    detail.addClassNames("xs", "dim");
    var cell = new Div(title, detail);
    cell.addClassName("stack-tight");
    return cell;
  }

  private static String title(PacsStudy study) {
    var modalities = String.join(", ", study.modalities());
    if (study.description().isEmpty()) {
      return modalities + " without description";
    }
    return study.description().startsWith(modalities)
        ? study.description()
        : modalities + " " + study.description();
  }

  private Component choose(PacsStudy study) {
    if (study.postedAs().isPresent()) {
      var posted = new Span("Posted as " + study.postedAs().get());
      posted.addClassNames("xs", "dim", "nowrap");
      return posted;
    }
    var choose = Buttons.plain("Choose", () -> fill(study));
    choose.addClassName("small");
    choose.setAriaLabel("Choose " + study.accession() + " " + study.description());
    return choose;
  }

  private void fill(PacsStudy study) {
    results.removeAll();
    var other = Buttons.link("Choose another study", () -> search(UI.getCurrent()));
    other.addClickListener(
        click -> {
          form.removeAll();
          foot();
        });
    var chosen = new Div(study(study), other);
    chosen.addClassName("stack-tight");
    results.add(chosen);
    form.removeAll();
    form.add(new PostFields(logic, logic.defaults(study), this::foot, post));
  }
}

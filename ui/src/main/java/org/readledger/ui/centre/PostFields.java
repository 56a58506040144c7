package org.readledger.ui.centre;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.ReadingMode;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.marketplace.act.FieldProblem;
import org.readledger.marketplace.posting.PostingForm;
import org.readledger.marketplace.posting.PreparePosting;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.Live;
import org.readledger.ui.parts.PanelNote;
import org.readledger.ui.parts.Tone;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** What a centre says of a study: terms, fee and question. The cost stands on the button. */
final class PostFields extends Div {

  /** Where the form puts its button. */
  interface Foot {
    void show(Component... components);
  }

  private static final List<Duration> DEADLINES =
      List.of(
          Duration.ofMinutes(30),
          Duration.ofMinutes(60),
          Duration.ofMinutes(90),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(48));

  private final CentreLogic logic;
  private final PostingForm basis;
  private final Foot foot;
  private final Consumer<CompletableFuture<ActOutcome>> post;
  private final Select<String> region;
  private final Select<String> jurisdiction;
  private final Select<String> subspecialty;
  private final PriorityChoice priority;
  private final Select<Duration> due = new Select<>();
  private final IntegerField fee = new IntegerField("Fee");
  private final Select<ReadingMode> mode = new Select<>();
  private final Select<OnExpiry> expiry = new Select<>();
  private final TextArea question =
      new TextArea("Clinical question, without anything that identifies the patient");
  private final Checkbox privilege = new Checkbox("Readers need privileges here");
  private final Div requirements = new Div();
  private final Div trouble = new Div();

  PostFields(
      CentreLogic logic,
      PostingForm basis,
      Foot foot,
      Consumer<CompletableFuture<ActOutcome>> post) {
    this.logic = logic;
    this.basis = basis;
    this.foot = foot;
    this.post = post;
    var choices = logic.choices();
    region = select("Body region", choices.regions(), basis.region());
    jurisdiction = select("Patient examined in", choices.jurisdictions(), basis.jurisdiction());
    subspecialty = select("Subspecialty", choices.subspecialties(), basis.subspecialty());
    priority = new PriorityChoice(basis.priority(), this::changed);
    addClassNames("stack", "form");
    terms();
    requirements.addClassNames("row", "wrap");
    add(
        pair(region, jurisdiction),
        priority,
        pair(due, fee),
        pair(mode, expiry),
        subspecialty,
        question,
        privilege,
        label("Readers must hold"),
        requirements,
        trouble);
    List.of(region, jurisdiction, subspecialty)
        .forEach(select -> select.addValueChangeListener(event -> changed()));
    changed();
  }

  private void terms() {
    due.setLabel("Deadline");
    due.setItems(DEADLINES.contains(basis.due()) ? DEADLINES : withDefault());
    due.setItemLabelGenerator(
        span -> Times.span(span) + ", " + Times.time(Clock.systemUTC().instant().plus(span)));
    due.setValue(basis.due());
    fee.setValue((int) basis.fee());
    fee.setMin(1);
    fee.setSuffixComponent(new Span("cr"));
    fee.setValueChangeMode(ValueChangeMode.EAGER);
    mode.setLabel("Reading mode");
    mode.setItems(ReadingMode.IDENTIFIED);
    mode.setItemLabelGenerator(each -> "Identified");
    mode.setHelperText("Pseudonymised reading is not offered yet.");
    mode.setValue(basis.readingMode());
    expiry.setLabel("If the deadline passes");
    expiry.setItems(OnExpiry.REOPEN, OnExpiry.RETURN_TO_CENTER);
    expiry.setItemLabelGenerator(each -> each == OnExpiry.REOPEN ? "Open again" : "Back to us");
    expiry.setValue(basis.onExpiry());
    question.setValue(basis.clinicalQuestion());
    question.setMaxLength(1000);
    question.setMinHeight("76px");
    question.setWidthFull();
    privilege.setValue(basis.privilegeHere());
    due.addValueChangeListener(event -> changed());
    fee.addValueChangeListener(event -> changed());
    privilege.addValueChangeListener(event -> changed());
  }

  private List<Duration> withDefault() {
    var all = new ArrayList<>(DEADLINES);
    all.add(basis.due());
    all.sort(null);
    return List.copyOf(all);
  }

  private static Select<String> select(String name, Map<String, String> words, String value) {
    var select = new Select<String>();
    select.setLabel(name);
    select.setItems(words.keySet());
    select.setItemLabelGenerator(code -> words.getOrDefault(code, code));
    select.setWidthFull();
    if (words.containsKey(value)) {
      select.setValue(value);
    }
    return select;
  }

  private static Div pair(Component left, Component right) {
    var pair = new Div(left, right);
    pair.addClassName("pair");
    return pair;
  }

  private static Span label(String text) {
    var label = new Span(text);
    label.addClassName("label");
    return label;
  }

  private PostingForm form() {
    return new PostingForm(
        basis.studyUid(),
        basis.modality(),
        text(region),
        text(jurisdiction),
        text(subspecialty),
        priority.value(),
        due.getValue() == null ? basis.due() : due.getValue(),
        fee.getValue() == null ? 0 : fee.getValue(),
        mode.getValue(),
        expiry.getValue(),
        question.getValue().strip(),
        basis.ageBand(),
        basis.sex(),
        basis.images(),
        basis.series(),
        privilege.getValue(),
        basis.blockedReaders());
  }

  private static String text(Select<String> select) {
    return select.getValue() == null ? "" : select.getValue();
  }

  private void changed() {
    var estimate = logic.estimate(form());
    requirements.removeAll();
    for (var requirement : estimate.requirements()) {
      var badge = new Span(requirement);
      badge.addClassNames("badge", "quiet");
      requirements.add(badge);
    }
    fee.setLabel("Fee, usual " + estimate.usualFeeFrom() + " to " + estimate.usualFeeTo());
    var button = Buttons.primary("Post for " + Figures.credits(estimate.feeHeld()), () -> {});
    button.addClassNames("block", "large");
    button.addClickListener(click -> submit(button));
    var consequence = new Paragraph(estimate.sentence());
    consequence.addClassNames("xs", "dim");
    foot.show(button, consequence);
  }

  private void submit(Button button) {
    trouble.removeAll();
    clearProblems();
    switch (logic.prepare(form())) {
      case PreparePosting.Ready ready -> {
        button.setEnabled(false);
        var sent = logic.post(ready);
        Live.whenDone(
            UI.getCurrent(),
            sent,
            outcome -> button.setEnabled(true),
            failure -> button.setEnabled(true));
        post.accept(sent);
      }
      case PreparePosting.Invalid invalid -> invalid.problems().forEach(this::mark);
      case PreparePosting.NotPossible refused ->
          trouble.add(new PanelNote(Tone.BAD, refused.sentence(), ""));
    }
  }

  private Map<String, HasValidation> fields() {
    return Map.of(
        "region", region,
        "jurisdiction", jurisdiction,
        "subspecialty", subspecialty,
        "due", due,
        "fee", fee,
        "clinicalQuestion", question);
  }

  private void clearProblems() {
    fields().values().forEach(field -> field.setInvalid(false));
  }

  private void mark(FieldProblem problem) {
    var field = fields().get(problem.field());
    if (field == null) {
      trouble.add(new PanelNote(Tone.BAD, problem.sentence(), ""));
    } else {
      field.setErrorMessage(problem.sentence());
      field.setInvalid(true);
    }
  }
}

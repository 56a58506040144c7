package org.readledger.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.readledger.marketplace.act.FieldProblem;
import org.readledger.marketplace.reads.HeldRead;
import org.readledger.marketplace.reports.ReportDraft;
import org.readledger.marketplace.reports.ReportTemplate;
import org.readledger.marketplace.reports.SaveOutcome;
import org.readledger.ui.parts.Ago;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Icon;
import org.readledger.ui.parts.PanelNote;
import org.readledger.ui.parts.Tone;

/**
 * The report as it is written. Each change is copied into the browser's own storage at once and
 * saved on the server a second later, so that neither a killed browser nor a lost line loses a
 * word.
 */
final class ReportEditor extends Div {

  private static final int AUTOSAVE_MILLIS = 1000;

  private final RoomLogic logic;
  private final HeldRead read;
  private final Runnable edited;
  private final Select<ReportTemplate> choice = new Select<>();
  private final Span saved = new Span();
  private final Div notes = new Div();
  private final Div sections = new Div();
  private final Map<String, TextArea> areas = new LinkedHashMap<>();
  private ReportDraft draft;
  private ReportTemplate template;

  ReportEditor(RoomLogic logic, HeldRead read, Runnable edited) {
    this.logic = logic;
    this.read = read;
    this.edited = edited;
    draft = logic.draft(read.posting());
    template = logic.template(draft.templateId());
    addClassName("editor");
    sections.addClassName("sections");
    add(head(), notes, sections);
    show();
    addAttachListener(attach -> watchBrowser());
  }

  private Div head() {
    choice.setItems(logic.templatesFor(read));
    choice.setItemLabelGenerator(ReportTemplate::title);
    choice.setAriaLabel("Template");
    var label = new Span("Template");
    label.addClassName("label");
    choice.setPrefixComponent(label);
    choice.setValue(template);
    choice.addValueChangeListener(
        event -> {
          if (event.isFromClient() && event.getValue() != null) {
            follow(event.getValue());
          }
        });
    saved.addClassNames("push", "row", "xs", "dim");
    saved.getElement().setAttribute("role", "status");
    var head = new Div(new H2("Report"), choice, saved);
    head.addClassName("head");
    return head;
  }

  // Text of sections that both templates have stays; text of the others is kept in the last one.
  private void follow(ReportTemplate next) {
    var texts = texts();
    template = next;
    draft =
        new ReportDraft(
            draft.posting(), draft.revision(), next.id(), merge(texts, next), draft.savedAt());
    show();
    save();
  }

  private static List<ReportDraft.Text> merge(List<ReportDraft.Text> texts, ReportTemplate next) {
    var byKey = new LinkedHashMap<String, String>();
    texts.stream()
        .filter(text -> !text.text().isBlank())
        .forEach(text -> byKey.put(text.key(), text.text()));
    var merged = new ArrayList<ReportDraft.Text>();
    for (var section : next.sections()) {
      var text = byKey.remove(section.key());
      merged.add(new ReportDraft.Text(section.key(), section.title(), text == null ? "" : text));
    }
    if (!byKey.isEmpty()) {
      var last = merged.removeLast();
      merged.add(
          new ReportDraft.Text(
              last.key(),
              last.title(),
              (last.text() + "\n" + String.join("\n", byKey.values())).strip()));
    }
    return List.copyOf(merged);
  }

  private void show() {
    sections.removeAll();
    areas.clear();
    var texts = new LinkedHashMap<String, String>();
    draft.sections().forEach(text -> texts.put(text.key(), text.text()));
    for (var section : template.sections()) {
      var area = area(section, texts.getOrDefault(section.key(), ""));
      areas.put(section.key(), area);
      sections.add(area);
    }
    showSaved();
  }

  private TextArea area(ReportTemplate.Section section, String text) {
    var area = new TextArea(section.title());
    area.setValue(text);
    area.setMaxLength(ReportDraft.MAX_SECTION_LENGTH);
    area.setMaxHeight("260px");
    area.setWidthFull();
    area.setRequiredIndicatorVisible(false);
    area.getElement().setAttribute("data-section", section.key());
    area.setValueChangeMode(ValueChangeMode.LAZY);
    area.setValueChangeTimeout(AUTOSAVE_MILLIS);
    area.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            area.setInvalid(false);
            edited.run();
            save();
          }
        });
    if (!section.normal().isEmpty()) {
      area.setPlaceholder("Normal: " + section.normal());
      var normal = Buttons.icon(Glyph.CHECK, "Insert normal text: " + section.title(), () -> {});
      normal.addClickListener(click -> insert(area, section.normal()));
      area.setSuffixComponent(normal);
    }
    return area;
  }

  private void insert(TextArea area, String text) {
    area.setValue(area.getValue().isBlank() ? text : area.getValue().strip() + " " + text);
    edited.run();
    save();
  }

  private List<ReportDraft.Text> texts() {
    return template.sections().stream()
        .map(
            section ->
                new ReportDraft.Text(
                    section.key(), section.title(), value(areas.get(section.key()))))
        .toList();
  }

  private static String value(@Nullable TextArea area) {
    return area == null ? "" : area.getValue();
  }

  /** Saves what is written; says so, or says why not. */
  boolean save() {
    return switch (logic.save(draft, template.id(), texts())) {
      case SaveOutcome.Saved done -> saved(done.draft());
      case SaveOutcome.Conflict conflict -> conflict(conflict);
      case SaveOutcome.NotSaved failed -> notSaved(failed);
    };
  }

  private boolean saved(ReportDraft stored) {
    draft = stored;
    notes.removeAll();
    showSaved();
    return true;
  }

  private boolean notSaved(SaveOutcome.NotSaved failed) {
    notes.removeAll();
    notes.add(
        new PanelNote(
            Tone.BAD,
            "Not saved on the server.",
            failed.sentence() + " This browser keeps a copy."));
    return false;
  }

  private boolean conflict(SaveOutcome.Conflict conflict) {
    var current = conflict.current();
    notes.removeAll();
    notes.add(
        new PanelNote(
            Tone.WARN,
            "Written in another tab meanwhile.",
            conflict.sentence(),
            Buttons.plain("Use the other text", () -> use(current)),
            Buttons.quiet(
                "Keep mine",
                () -> {
                  draft = current;
                  save();
                })));
    return false;
  }

  private void use(ReportDraft other) {
    draft = other;
    template = logic.template(other.templateId());
    choice.setValue(template);
    notes.removeAll();
    show();
  }

  private void showSaved() {
    saved.removeAll();
    if (draft.revision() > 0) {
      saved.add(new Icon(Glyph.CHECK, Tone.OK.text()), new Span("Saved"), new Ago(draft.savedAt()));
    }
  }

  private void watchBrowser() {
    getElement().executeJs("window.readledger.keepDraft(this, $0)", key());
    getElement()
        .executeJs(
            """
            const kept = JSON.parse(window.readledger.keptDraft($0) || 'null');
            if (!kept || kept.at <= $1) return '';
            const here = {};
            this.querySelectorAll('vaadin-text-area[data-section]').forEach((area) => {
              here[area.dataset.section] = area.value; });
            const differs = Object.keys(kept.sections).some((k) => kept.sections[k] !== (here[k] || ''));
            if (!differs) return '';
            this.rlKept = kept.sections;
            return new Date(kept.at).toLocaleTimeString();
            """,
            key(),
            (double) (draft.revision() == 0 ? 0 : draft.savedAt().toEpochMilli()))
        .then(String.class, this::offerKept);
  }

  private void offerKept(String at) {
    if (at.isEmpty()) {
      return;
    }
    notes.removeAll();
    notes.add(
        new PanelNote(
            Tone.INFO,
            "This browser kept text from " + at + " that was not saved.",
            "",
            Buttons.plain("Use it", this::useKept),
            Buttons.quiet("Leave it", notes::removeAll)));
  }

  private void useKept() {
    notes.removeAll();
    getElement()
        .executeJs(
            """
            this.querySelectorAll('vaadin-text-area[data-section]').forEach((area) => {
              const text = this.rlKept[area.dataset.section];
              if (text !== undefined && text !== area.value) {
                area.value = text;
                area.dispatchEvent(new Event('input', {bubbles: true}));
                area.dispatchEvent(new Event('change', {bubbles: true}));
              } });
            """);
  }

  private String key() {
    return "rl-draft-" + read.posting().hex();
  }

  /** Shows beside each section what keeps the report from being signed. */
  void problems(List<FieldProblem> problems) {
    for (var problem : problems) {
      var area = areas.get(problem.field());
      if (area == null) {
        notes.add(new PanelNote(Tone.BAD, problem.sentence(), ""));
      } else {
        area.setErrorMessage(problem.sentence());
        area.setInvalid(true);
      }
    }
    problems.stream()
        .map(problem -> areas.get(problem.field()))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(area -> area.focus());
  }

  /** Forgets the browser's copy once the report stands on the ledger. */
  void forgetCopy() {
    getElement().executeJs("window.readledger.dropDraft($0)", key());
  }
}

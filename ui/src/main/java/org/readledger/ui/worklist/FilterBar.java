package org.readledger.ui.worklist;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.readledger.ledger.proto.Priority;
import org.readledger.marketplace.posting.PostingChoices;
import org.readledger.marketplace.worklist.WorklistQuery;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Icon;
import org.readledger.ui.parts.KeyCap;
import org.readledger.ui.words.Times;

/** What a reader wants to see of the open postings. */
final class FilterBar extends Div {

  private static final List<Duration> DUE =
      List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24));
  private static final List<Long> FEES = List.of(0L, 50L, 75L, 100L);
  private static final int LIMIT = 500;

  private final TextField text = new TextField();
  private final MultiSelectComboBox<String> modalities;
  private final MultiSelectComboBox<String> regions;
  private final MultiSelectComboBox<String> jurisdictions;
  private final Select<Duration> due = new Select<>();
  private final Select<Long> fee = new Select<>();
  private final Checkbox ineligible = new Checkbox("Show ineligible", true);

  FilterBar(PostingChoices choices, Runnable changed) {
    addClassName("toolbar");
    addClassName("filters");
    getElement().setAttribute("role", "search").setAttribute("aria-label", "Filter postings");
    text.setAriaLabel("Search number, region, centre or question");
    text.setPlaceholder("Search");
    text.setPrefixComponent(new Icon(Glyph.SEARCH));
    text.setSuffixComponent(new KeyCap("/"));
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setWidth("170px");
    modalities = choice("Modality", choices.modalities(), "150px");
    regions = choice("Region", choices.regions(), "190px");
    jurisdictions = choice("Jurisdiction", choices.jurisdictions(), "160px");
    select(due, "Due within", DUE, span -> span.isZero() ? "Any" : Times.span(span));
    select(fee, "Fee from", FEES, credits -> credits == 0 ? "Any" : Long.toString(credits));
    add(text, modalities, regions, jurisdictions, due, fee, ineligible);
    text.addValueChangeListener(event -> changed.run());
    modalities.addValueChangeListener(event -> changed.run());
    regions.addValueChangeListener(event -> changed.run());
    jurisdictions.addValueChangeListener(event -> changed.run());
    due.addValueChangeListener(event -> changed.run());
    fee.addValueChangeListener(event -> changed.run());
    ineligible.addValueChangeListener(event -> changed.run());
  }

  private static MultiSelectComboBox<String> choice(
      String name, Map<String, String> words, String width) {
    var choice = new MultiSelectComboBox<String>();
    choice.setAriaLabel(name);
    choice.setPlaceholder(name + ": any");
    choice.setItems(words.keySet());
    choice.setItemLabelGenerator(code -> words.getOrDefault(code, code));
    choice.setWidth(width);
    return choice;
  }

  private static <T> void select(
      Select<T> select, String name, List<T> choices, ItemLabelGenerator<T> words) {
    select.setItems(choices);
    select.setItemLabelGenerator(words);
    select.setValue(choices.getFirst());
    select.setAriaLabel(name);
    var label = new Span(name);
    label.addClassName("label");
    select.setPrefixComponent(label);
    select.setWidth("146px");
  }

  void focusSearch() {
    text.focus();
  }

  void reset() {
    text.clear();
    modalities.clear();
    regions.clear();
    jurisdictions.clear();
    due.setValue(DUE.getFirst());
    fee.setValue(FEES.getFirst());
    ineligible.setValue(true);
  }

  /** The query for the fields as they stand. */
  WorklistQuery query(Set<Priority> priorities, boolean eligibleOnly) {
    var within = due.getValue();
    var from = fee.getValue();
    return new WorklistQuery(
        modalities.getValue(),
        regions.getValue(),
        jurisdictions.getValue(),
        priorities,
        within == null || within.isZero() ? Optional.empty() : Optional.of(within),
        from == null || from == 0 ? OptionalLong.empty() : OptionalLong.of(from),
        text.getValue().strip(),
        eligibleOnly || !ineligible.getValue(),
        List.of(),
        0,
        LIMIT);
  }
}

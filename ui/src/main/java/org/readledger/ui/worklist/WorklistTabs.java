package org.readledger.ui.worklist;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.readledger.ledger.proto.Priority;
import org.readledger.marketplace.worklist.WorklistCounts;
import org.readledger.ui.words.Figures;

/** The quickest filters, with how many postings each holds. */
final class WorklistTabs extends Div {

  private enum Tab {
    ALL("All"),
    ELIGIBLE("Eligible now"),
    STAT("STAT");

    private final String label;

    Tab(String label) {
      this.label = label;
    }
  }

  private final Map<Tab, NativeButton> buttons = new EnumMap<>(Tab.class);
  private final Map<Tab, Span> figures = new EnumMap<>(Tab.class);
  private Tab chosen = Tab.ALL;

  WorklistTabs(Runnable changed) {
    addClassName("tabs");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Quick filters");
    for (var tab : Tab.values()) {
      var count = new Span();
      count.addClassName("count");
      figures.put(tab, count);
      var button = new NativeButton();
      button.add(new Span(tab.label), count);
      button.addClassName("tab");
      button.addClickListener(
          click -> {
            choose(tab);
            changed.run();
          });
      buttons.put(tab, button);
      add(button);
    }
    choose(Tab.ALL);
  }

  private void choose(Tab tab) {
    chosen = tab;
    buttons.forEach(
        (each, button) ->
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each == tab)));
  }

  void showAll() {
    choose(Tab.ALL);
  }

  void counts(WorklistCounts counts) {
    show(Tab.ALL, counts.open());
    show(Tab.ELIGIBLE, counts.eligible());
    show(Tab.STAT, counts.stat());
  }

  private void show(Tab tab, int count) {
    var figure = figures.get(tab);
    if (figure != null) {
      figure.setText(Figures.number(count));
    }
  }

  Set<Priority> priorities() {
    return chosen == Tab.STAT ? Set.of(Priority.STAT) : Set.of();
  }

  boolean eligibleOnly() {
    return chosen == Tab.ELIGIBLE;
  }
}

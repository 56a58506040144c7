package org.readledger.ui.centre;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.readledger.ledger.proto.Priority;
import org.readledger.ui.parts.Icon;
import org.readledger.ui.parts.PriorityBadge;

/** Routine, urgent or STAT, side by side. */
final class PriorityChoice extends Div {

  private final Map<Priority, NativeButton> buttons = new EnumMap<>(Priority.class);
  private Priority chosen;

  PriorityChoice(Priority value, Runnable changed) {
    chosen = value;
    addClassName("segments");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Priority");
    for (var priority : List.of(Priority.ROUTINE, Priority.URGENT, Priority.STAT)) {
      var button = new NativeButton();
      button.add(new Icon(PriorityBadge.glyph(priority)), new Span(priority.name()));
      button.addClickListener(
          click -> {
            choose(priority);
            changed.run();
          });
      buttons.put(priority, button);
      add(button);
    }
    choose(value);
  }

  private void choose(Priority priority) {
    chosen = priority;
    buttons.forEach(
        (each, button) ->
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each == priority)));
  }

  Priority value() {
    return chosen;
  }
}

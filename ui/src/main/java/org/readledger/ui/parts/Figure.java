package org.readledger.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One figure of a view: its name, its value, and what it means. */
public final class Figure extends Div {

  private final Span value = new Span();
  private final Span meaning = new Span();

  /** A figure without a value yet. */
  public Figure(String name) {
    addClassName("figure");
    var label = new Span(name);
    label.addClassName("label");
    value.addClassName("value");
    meaning.addClassNames("xs", "dim");
    add(label, value, meaning);
  }

  /** Shows a value. */
  public Figure set(String text, String explanation) {
    return set(text, explanation, null);
  }

  /** Shows a value in a tone. */
  public Figure set(String text, String explanation, @Nullable Tone tone) {
    value.setText(text);
    meaning.setText(explanation);
    for (var each : Tone.values()) {
      meaning.removeClassName(each.text());
    }
    meaning.addClassName(tone == null ? Tone.QUIET.text() : tone.text());
    return this;
  }
}

package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What happened, what it means, what to do: beside the part it concerns. */
public final class PanelNote extends Div {

  /** A note with its weight, a leading phrase and the rest of the sentence. */
  public PanelNote(Tone tone, String lead, String rest, Component... actions) {
    addClassNames("panel-note", tone.fill());
    getElement().setAttribute("role", tone == Tone.BAD ? "alert" : "status");
    var strong = new Span(lead);
    strong.addClassName("strong");
    var text = new Div(strong, new Span(rest.isEmpty() ? "" : " " + rest));
    text.addClassName("grow");
    add(new Icon(glyph(tone), tone.text()), text);
    add(actions);
  }

  private static Glyph glyph(Tone tone) {
    return switch (tone) {
      case OK -> Glyph.CHECK;
      case WARN, BAD -> Glyph.WARN;
      case INFO, QUIET -> Glyph.INFO;
    };
  }
}

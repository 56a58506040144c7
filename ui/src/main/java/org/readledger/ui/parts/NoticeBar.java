package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One line at the foot of a list: what just happened. Read aloud when it changes. */
public final class NoticeBar extends Div {

  /** Empty at first. */
  public NoticeBar() {
    getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
  }

  /** Shows a sentence until it is closed or replaced. */
  public void show(Tone tone, String sentence, Component... actions) {
    removeAll();
    addClassNames("notice");
    for (var other : Tone.values()) {
      removeClassName(other.fill());
    }
    addClassName(tone.fill());
    var text = new Span(sentence);
    text.addClassNames("grow");
    add(new Icon(glyph(tone), tone.text()), text);
    add(actions);
    add(Buttons.icon(Glyph.X, "Close this notice", this::clear));
  }

  /** Takes the line away. */
  public void clear() {
    removeAll();
    removeClassName("notice");
  }

  private static Glyph glyph(Tone tone) {
    return switch (tone) {
      case OK -> Glyph.CHECK;
      case WARN, BAD -> Glyph.WARN;
      case INFO -> Glyph.HALF;
      case QUIET -> Glyph.INFO;
    };
  }
}

package org.readledger.ui.parts;

import com.vaadin.flow.component.html.Span;

/** A status: a glyph and its word. */
public final class Status extends Span {

  /** A status in a line of text. */
  public Status(Tone tone, Glyph glyph, String word) {
    addClassNames("state", tone.text());
    add(new Icon(glyph), new Span(word));
  }

  /** A status that went well. */
  public static Status ok(String word) {
    return new Status(Tone.OK, Glyph.CHECK, word);
  }

  /** A status that asks for attention. */
  public static Status warn(String word) {
    return new Status(Tone.WARN, Glyph.WARN, word);
  }

  /** A refused or failed status. */
  public static Status bad(String word) {
    return new Status(Tone.BAD, Glyph.X, word);
  }

  /** A neutral status. */
  public static Status quiet(Glyph glyph, String word) {
    return new Status(Tone.QUIET, glyph, word);
  }

  /** The same as a badge with its own surface. */
  public static Span badge(Tone tone, Glyph glyph, String word) {
    var badge = new Span(new Icon(glyph), new Span(word));
    badge.addClassNames("badge", tone.fill());
    return badge;
  }
}

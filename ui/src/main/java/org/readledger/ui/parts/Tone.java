package org.readledger.ui.parts;

/** How a status weighs; always accompanied by a glyph and a word. */
public enum Tone {
  OK("c-ok", "ok"),
  WARN("c-warn", "warn"),
  BAD("c-critical", "bad"),
  INFO("c-accent", "info"),
  QUIET("dim", "quiet");

  private final String text;
  private final String fill;

  Tone(String text, String fill) {
    this.text = text;
    this.fill = fill;
  }

  /** Class for coloured text. */
  public String text() {
    return text;
  }

  /** Class for a tinted surface. */
  public String fill() {
    return fill;
  }
}

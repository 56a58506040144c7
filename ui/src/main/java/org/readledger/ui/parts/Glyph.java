package org.readledger.ui.parts;

/** The symbols of the icon sprite. */
public enum Glyph {
  ARROW("arrow"),
  BELL("bell"),
  BRAND("brand"),
  CHECK("check"),
  CHEVRON("chev"),
  CLOCK("clock"),
  COPY("copy"),
  DASH("dash"),
  DOWN("down"),
  DOWNLOAD("dl"),
  FILE("file"),
  FLAG("flag"),
  HALF("half"),
  INFO("info"),
  KEY("key"),
  LINK("link"),
  MOON("moon"),
  OPEN("open"),
  OUT("out"),
  OVER("over"),
  PEN("pen"),
  PLUS("plus"),
  RETRY("retry"),
  RING("ring"),
  ROWS("rows"),
  SCALE("scale"),
  SEARCH("search"),
  SHIELD("shield"),
  STAT("stat"),
  SUN("sun"),
  UP("up"),
  USERS("users"),
  WALLET("wallet"),
  WARN("warn"),
  X("x");

  private final String symbol;

  Glyph(String symbol) {
    this.symbol = symbol;
  }

  /** The symbol's id in the sprite. */
  public String symbol() {
    return symbol;
  }

  /** The drawing as markup, hidden from assistive technology: a word always stands beside it. */
  public String svg() {
    return "<svg class=\"i\" aria-hidden=\"true\"><use href=\"/icons/sprite.svg#"
        + symbol
        + "\"></use></svg>";
  }
}

package org.readledger.ui.words;

import java.util.Locale;

/** Numbers as people read them. */
public final class Figures {

  private Figures() {}

  /** "1,284". */
  public static String number(long value) {
    return String.format(Locale.UK, "%,d", value);
  }

  /** "1,284 cr". */
  public static String credits(long value) {
    return number(value) + " cr";
  }

  /** "90" or, with a real minus sign, "\u22129". */
  public static String signed(long value) {
    return value < 0 ? "\u2212" + number(-value) : number(value);
  }

  /** "+90", "\u22129" or "0": a change. */
  public static String change(long value) {
    return value > 0 ? "+" + number(value) : signed(value);
  }

  /** The first and last digits of a digest, "851b27e2\u2026bbc49729". */
  public static String shortened(String hex) {
    return hex.length() <= 20
        ? hex
        : hex.substring(0, 8) + "\u2026" + hex.substring(hex.length() - 8);
  }

  /** A digest in groups of eight. */
  public static String grouped(String hex) {
    return hex.replaceAll("(.{8})(?!$)", "$1 ");
  }

  /** "1 read", "2 reads". */
  public static String count(long count, String singular) {
    return number(count) + " " + (count == 1 ? singular : singular + "s");
  }
}

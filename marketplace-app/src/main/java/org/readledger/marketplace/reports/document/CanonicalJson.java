package org.readledger.marketplace.reports.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON Canonicalization Scheme (RFC 8785) for objects, arrays, strings and integers: names sorted
 * by UTF-16 code units, no white space, minimal escapes. Fractions do not occur in our documents.
 */
public final class CanonicalJson {

  // RFC 8785 3.2.2.3: numbers are IEEE 754 doubles; beyond this, integers lose digits.
  private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

  private CanonicalJson() {}

  /**
   * The canonical text of a value made of Map, List, String, Integer, Long and Boolean.
   *
   * @throws IllegalArgumentException for any other type, an unsafe integer or a lone surrogate
   */
  public static String write(Object value) {
    var out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  private static void append(StringBuilder out, Object value) {
    switch (value) {
      case String text -> appendString(out, text);
      case Integer number -> out.append(number.intValue());
      case Long number -> appendLong(out, number);
      case Boolean bool -> out.append(bool.booleanValue());
      case List<?> list -> appendList(out, list);
      case Map<?, ?> map -> appendObject(out, map);
      default -> throw new IllegalArgumentException("not a value of a canonical document");
    }
  }

  private static void appendLong(StringBuilder out, long number) {
    if (number > MAX_SAFE_INTEGER || number < -MAX_SAFE_INTEGER) {
      throw new IllegalArgumentException("an integer beyond 2^53 - 1 has no canonical form");
    }
    out.append(number);
  }

  private static void appendList(StringBuilder out, List<?> list) {
    out.append('[');
    var separator = "";
    for (var element : list) {
      out.append(separator);
      append(out, element);
      separator = ",";
    }
    out.append(']');
  }

  private static void appendObject(StringBuilder out, Map<?, ?> map) {
    // String.compareTo orders by UTF-16 code units, as RFC 8785 3.2.3 asks.
    var sorted = new TreeMap<String, Object>();
    map.forEach((name, value) -> sorted.put((String) name, value));
    out.append('{');
    var separator = "";
    for (var entry : sorted.entrySet()) {
      out.append(separator);
      appendString(out, entry.getKey());
      out.append(':');
      append(out, entry.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private static void appendString(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      i = appendCharacter(out, text, i);
    }
    out.append('"');
  }

  private static int appendCharacter(StringBuilder out, String text, int at) {
    var c = text.charAt(at);
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (Character.isSurrogate(c)) {
          return appendPair(out, text, at);
        }
        if (c < 0x20) {
          out.append("\\u00").append(Character.forDigit(c >> 4, 16));
          out.append(Character.forDigit(c & 0xf, 16));
        } else {
          out.append(c);
        }
      }
    }
    return at;
  }

  private static int appendPair(StringBuilder out, String text, int at) {
    if (at + 1 >= text.length()
        || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
      throw new IllegalArgumentException("a lone surrogate has no canonical form");
    }
    out.append(text.charAt(at)).append(text.charAt(at + 1));
    return at + 1;
  }
}

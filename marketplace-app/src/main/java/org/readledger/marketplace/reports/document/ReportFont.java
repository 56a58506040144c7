package org.readledger.marketplace.reports.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Sans, which PDFBox carries: Latin, Greek and Cyrillic, embedded as a subset. */
public final class ReportFont {

  private static final String RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDFont font;

  private ReportFont(PDFont font) {
    this.font = font;
  }

  static ReportFont embeddedIn(PDDocument pdf) throws IOException {
    try (var stream = PDDocument.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IOException("the font of printed reports is missing from the class path");
      }
      return new ReportFont(PDType0Font.load(pdf, stream, true));
    }
  }

  /** The first character of a text that could not be printed; line feeds can. */
  public static Optional<String> unprintable(String text) throws IOException {
    try (var pdf = new PDDocument()) {
      var font = embeddedIn(pdf);
      return text.codePoints()
          .filter(c -> c != '\n')
          .filter(c -> !font.prints(c))
          .mapToObj(Character::toString)
          .findFirst();
    }
  }

  PDFont font() {
    return font;
  }

  /** Lines no wider than {@code width} points, broken at spaces where possible. */
  List<String> wrap(String text, float size, float width) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ", -1)) {
      var candidate = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && widthOf(candidate, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
        candidate = word;
      }
      line.setLength(0);
      line.append(breakLong(lines, candidate, size, width));
    }
    lines.add(line.toString());
    return lines;
  }

  private String breakLong(List<String> lines, String word, float size, float width)
      throws IOException {
    var rest = word;
    while (rest.length() > 1 && widthOf(rest, size) > width) {
      var end = rest.length() - 1;
      while (end > 1 && widthOf(rest.substring(0, end), size) > width) {
        end--;
      }
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return rest;
  }

  private float widthOf(String text, float size) throws IOException {
    return font.getStringWidth(printable(text)) / 1000 * size;
  }

  /** The text with what the font lacks replaced; drafts with such characters are not signed. */
  String printable(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(prints(c) ? c : '?'));
    return out.toString();
  }

  private boolean prints(int codePoint) {
    try {
      return !Character.isISOControl(codePoint)
          && font.encode(Character.toString(codePoint)).length > 0;
    } catch (IOException | IllegalArgumentException noGlyph) {
      return false;
    }
  }
}

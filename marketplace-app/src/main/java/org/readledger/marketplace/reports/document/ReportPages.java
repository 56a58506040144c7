package org.readledger.marketplace.reports.document;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Lays a report out on A4 pages: heading, sections, and the digest on every page. */
final class ReportPages {

  private static final float MARGIN = 56;
  private static final float BODY = 10.5f;
  private static final float LEADING = 1.4f;

  private final PDDocument pdf;
  private final ReportFont font;

  ReportPages(PDDocument pdf) throws IOException {
    this.pdf = pdf;
    this.font = ReportFont.embeddedIn(pdf);
  }

  void draw(ReportDocument document, ReportHeading heading) throws IOException {
    var footer =
        List.of(
            "SHA-256 " + HexFormat.of().formatHex(document.digest().toByteArray()),
            "This PDF carries the signed document. Compare it with the ledger at Verify a report.");
    try (var page = new Sheet(footer)) {
      page.text(heading.title(), 16, 0);
      page.space(6);
      for (var line : heading.lines()) {
        page.text(line.label() + ": " + line.value(), 9, 0);
      }
      for (var section : document.sections()) {
        page.space(10);
        page.text(section.title(), 12, 2);
        for (var paragraph : section.text().split("\n", -1)) {
          page.text(paragraph, BODY, 0);
        }
      }
    }
  }

  /** The current page; starts another when it is full. */
  private final class Sheet implements AutoCloseable {

    private final List<String> footer;
    private PDPageContentStream content;
    private float y;

    Sheet(List<String> footer) throws IOException {
      this.footer = footer;
      this.content = open();
      this.y = PDRectangle.A4.getHeight() - MARGIN;
    }

    void space(float points) {
      y -= points;
    }

    void text(String text, float size, float after) throws IOException {
      var width = PDRectangle.A4.getWidth() - 2 * MARGIN;
      for (var line : font.wrap(text, size, width)) {
        if (y < MARGIN + 40) {
          content.close();
          content = open();
          y = PDRectangle.A4.getHeight() - MARGIN;
        }
        y -= size * LEADING;
        write(line, size, y);
      }
      y -= after;
    }

    private PDPageContentStream open() throws IOException {
      var page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      var opened = new PDPageContentStream(pdf, page);
      var at = MARGIN - 12;
      for (var line : footer) {
        show(opened, line, 8, at);
        at -= 11;
      }
      return opened;
    }

    private void write(String line, float size, float at) throws IOException {
      show(content, line, size, at);
    }

    private void show(PDPageContentStream on, String line, float size, float at)
        throws IOException {
      on.beginText();
      on.setFont(font.font(), size);
      on.newLineAtOffset(MARGIN, at);
      on.showText(font.printable(line));
      on.endText();
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }
}

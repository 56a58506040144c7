package org.readledger.marketplace.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReportPdfTest {

  @Test
  void thePdfCarriesTheSignedTextExactly() {
    var document = Documents.saying("1. Meningioma.\n2. Ödem, 31 × 27 mm.");

    var pdf = ReportPdf.write(document, Documents.HEADING);

    assertThat(ReportPdf.canonicalText(pdf)).contains(document.canonicalText());
  }

  @Test
  void whatIsPrintedIsWhatIsSigned() throws Exception {
    var document = Documents.saying("Left frontal convexity meningioma, grown from 26 to 31 mm.");
    try (var pdf = Loader.loadPDF(ReportPdf.write(document, Documents.HEADING))) {
      var text = new PDFTextStripper().getText(pdf);

      assertThat(text)
          .contains("MR brain, final report")
          .contains("Left frontal convexity meningioma, grown from 26 to 31 mm.")
          .contains("31 × 27 mm")
          .contains(java.util.HexFormat.of().formatHex(document.digest().toByteArray()));
    }
  }

  @Test
  void aLongReportFillsSeveralPagesAndLosesNothing() throws Exception {
    var words = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      words.append("word").append(i).append(i % 40 == 39 ? "\n" : " ");
    }
    try (var pdf =
        Loader.loadPDF(ReportPdf.write(Documents.saying(words.toString()), Documents.HEADING))) {
      var text = new PDFTextStripper().getText(pdf);

      assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
      assertThat(text.split("\\s+")).contains("word0", "word999", "word1999");
    }
  }

  @Test
  void theSameReportGivesTheSameBytesSoThatADeliveryCanBeRepeated() {
    var document = Documents.saying("Normal.");

    assertThat(ReportPdf.write(document, Documents.HEADING))
        .isEqualTo(ReportPdf.write(document, Documents.HEADING));
  }

  @Test
  void whatIsNoPdfOfOursCarriesNothing() {
    assertThat(ReportPdf.canonicalText("%PDF-1.4 broken".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  @Test
  void aCharacterTheFontLacksIsNamed() throws Exception {
    assertThat(ReportFont.unprintable("Mass, 3 × 4 mm\nÖdem Ω Ж")).isEmpty();
    assertThat(ReportFont.unprintable("Mass 腫瘤")).contains("腫");
  }
}

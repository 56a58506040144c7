package org.readledger.marketplace.reports.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A report as a PDF that carries its canonical document as an embedded file (ISO 32000-1 7.11.4),
 * so that whoever holds the PDF can compare it with the ledger.
 */
public final class ReportPdf {

  /** Name of the embedded canonical document. */
  public static final String EMBEDDED_NAME = "report.json";

  private ReportPdf() {}

  /**
   * Draws the report. The same document and heading give the same bytes.
   *
   * @param heading what stands above the text; off the signed document
   */
  public static byte[] write(ReportDocument document, ReportHeading heading) {
    try (var pdf = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var digest = document.digest();
      pdf.setDocumentId(digest.asReadOnlyByteBuffer().getLong());
      var information = pdf.getDocumentInformation();
      information.setTitle(heading.title());
      information.setProducer("ReadLedger");
      information.setCreationDate(calendar(document.writtenAtMs()));
      new ReportPages(pdf).draw(document, heading);
      embed(pdf, document);
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the report could not be drawn", e);
    }
  }

  /** The canonical text a PDF of ours carries; empty when it is not a PDF or carries none. */
  public static Optional<String> canonicalText(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var names = document.getDocumentCatalog().getNames();
      var files = names == null ? null : names.getEmbeddedFiles();
      var found = files == null ? null : files.getNames();
      var file = found == null ? null : found.get(EMBEDDED_NAME);
      return file == null || file.getEmbeddedFile() == null
          ? Optional.empty()
          : Optional.of(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8));
    } catch (IOException notAPdf) {
      return Optional.empty();
    }
  }

  private static void embed(PDDocument pdf, ReportDocument document) throws IOException {
    var bytes = document.canonicalText().getBytes(StandardCharsets.UTF_8);
    var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes));
    file.setSubtype("application/json");
    file.setSize(bytes.length);
    file.setCreationDate(calendar(document.writtenAtMs()));
    var specification = new PDComplexFileSpecification();
    specification.setFile(EMBEDDED_NAME);
    specification.setFileUnicode(EMBEDDED_NAME);
    specification.setEmbeddedFile(file);
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(EMBEDDED_NAME, specification));
    var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    pdf.getDocumentCatalog().setNames(names);
  }

  private static GregorianCalendar calendar(long ms) {
    return GregorianCalendar.from(Instant.ofEpochMilli(ms).atZone(ZoneOffset.UTC));
  }
}

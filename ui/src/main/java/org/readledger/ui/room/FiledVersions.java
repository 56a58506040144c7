package org.readledger.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.readledger.marketplace.reports.FiledReport;
import org.readledger.ui.parts.Facts;
import org.readledger.ui.words.Figures;
import org.readledger.ui.words.Times;

/** Report versions that stand on the ledger, as signed. */
public final class FiledVersions extends Div {

  /** Makes the link under which one version's PDF is downloaded. */
  public interface PdfLink {
    /** A link for this version. */
    Component of(FiledReport report);
  }

  /** Shows every version, the newest first. */
  public FiledVersions(List<FiledReport> versions, PdfLink pdf) {
    addClassNames("stack", "wide");
    versions.reversed().forEach(report -> add(version(report, pdf)));
  }

  private static Component version(FiledReport report, PdfLink pdf) {
    var kind =
        switch (report.kind()) {
          case PRELIMINARY -> "Preliminary report";
          case ADDENDUM -> "Addendum";
          case FINAL, REPORT_KIND_UNSPECIFIED, UNRECOGNIZED -> "Final report";
        };
    var download = new Span(pdf.of(report));
    download.addClassName("push");
    var head = new Div(new H2(kind + ", version " + report.version()), download);
    head.addClassName("row");
    var digest = new Span(Figures.grouped(report.digestHex()));
    digest.addClassName("mono");
    var facts =
        new Facts()
            .line("Filed", Times.exact(report.filedAt()))
            .line(
                "Block",
                new Anchor(
                    "/ledger/transaction/" + report.txHash(), Figures.number(report.height())))
            .line("Digest", digest)
            .line("Delivery", report.delivery().sentence());
    var text = new Div();
    text.addClassName("stack");
    report.sections().stream()
        .filter(section -> !section.text().isBlank())
        .forEach(section -> text.add(new H3(section.title()), prose(section.text())));
    var version = new Div(head, facts, text);
    version.addClassNames("stack", "wide");
    return version;
  }

  private static Paragraph prose(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("prose");
    return paragraph;
  }
}

package org.readledger.marketplace.reports.document;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.marketplace.reports.ReportDraft;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a canonical report document back. Anything that is not exactly canonical is refused. */
public final class ReportDocumentReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReportDocumentReader() {}

  /** The document, if the text is the canonical text of one. */
  public static Optional<ReportDocument> read(String text) {
    try {
      var document = document(JSON.readTree(text));
      return document.canonicalText().equals(text) ? Optional.of(document) : Optional.empty();
    } catch (JacksonException | IllegalArgumentException notADocument) {
      return Optional.empty();
    }
  }

  private static ReportDocument document(JsonNode root) {
    if (!ReportDocument.FORM.equals(string(root, "form"))) {
      throw new IllegalArgumentException("another form of document");
    }
    return new ReportDocument(
        PostingId.of(string(root, "read")),
        (int) number(root, "version"),
        ReportKind.valueOf(string(root, "kind")),
        (int) number(root, "manifestVersion"),
        number(root, "writtenAtMs"),
        string(root, "template"),
        sections(root.path("sections")),
        ByteString.copyFrom(HexFormat.of().parseHex(string(root, "salt"))));
  }

  private static List<ReportDraft.Text> sections(JsonNode nodes) {
    var sections = new ArrayList<ReportDraft.Text>();
    for (var node : nodes) {
      sections.add(
          new ReportDraft.Text(string(node, "key"), string(node, "title"), string(node, "text")));
    }
    return sections;
  }

  private static String string(JsonNode node, String name) {
    var value = node.path(name);
    if (!value.isString()) {
      throw new IllegalArgumentException(name + " is not a text");
    }
    return value.asString();
  }

  private static long number(JsonNode node, String name) {
    var value = node.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException(name + " is not a number");
    }
    return value.asLong();
  }
}

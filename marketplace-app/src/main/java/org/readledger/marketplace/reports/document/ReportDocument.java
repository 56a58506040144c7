package org.readledger.marketplace.reports.document;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.ledger.signing.Sha256;
import org.readledger.marketplace.reports.ReportDraft;

/**
 * A report as it is signed: canonical JSON (RFC 8785). It names the read and nobody; the salt keeps
 * a short report from being guessed from its digest.
 *
 * @param read the read's id
 * @param version 1 first
 * @param kind preliminary, final or addendum
 * @param manifestVersion the anchored pixels it was read from, 0 before they were anchored
 * @param writtenAtMs when it was prepared, milliseconds since 1970-01-01T00:00:00Z
 * @param templateId the template it follows
 * @param sections non-empty, in order
 * @param salt 32 random bytes
 */
public record ReportDocument(
    PostingId read,
    int version,
    ReportKind kind,
    int manifestVersion,
    long writtenAtMs,
    String templateId,
    List<ReportDraft.Text> sections,
    ByteString salt) {

  /** Names the form of the document, so that a later form can be told apart. */
  public static final String FORM = "readledger.report.v1";

  /** Length of the salt in bytes. */
  public static final int SALT_BYTES = 32;

  public ReportDocument {
    sections = List.copyOf(sections);
    if (salt.size() != SALT_BYTES) {
      throw new IllegalArgumentException("a report's salt has 32 bytes");
    }
  }

  /** The exact text that is digested. */
  public String canonicalText() {
    return CanonicalJson.write(
        Map.of(
            "form", FORM,
            "read", read.hex(),
            "version", version,
            "kind", kind.name(),
            "manifestVersion", manifestVersion,
            "writtenAtMs", writtenAtMs,
            "template", templateId,
            "sections", sections.stream().map(ReportDocument::section).toList(),
            "salt", HexFormat.of().formatHex(salt.toByteArray())));
  }

  /** SHA-256 of the canonical text in UTF-8. */
  public ByteString digest() {
    return digestOf(canonicalText());
  }

  /** SHA-256 of a text in UTF-8. */
  public static ByteString digestOf(String canonicalText) {
    return Sha256.of(ByteString.copyFrom(canonicalText, StandardCharsets.UTF_8));
  }

  private static Map<String, String> section(ReportDraft.Text section) {
    return Map.of("key", section.key(), "title", section.title(), "text", section.text());
  }
}

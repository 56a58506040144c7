package org.readledger.marketplace.reports;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.readledger.ledger.id.PostingId;

/**
 * The text of a report before it is signed. Kept on the server at each save.
 *
 * @param posting the read it reports
 * @param revision of the draft, rises with each save; 0 before the first
 * @param templateId the template it follows
 * @param sections in order, with their text
 * @param savedAt when it was last saved
 */
public record ReportDraft(
    PostingId posting, long revision, String templateId, List<Text> sections, Instant savedAt) {

  /** Most characters of one section. */
  public static final int MAX_SECTION_LENGTH = 20_000;

  /**
   * One section's text.
   *
   * @param key of the template's section
   * @param title as it will be printed
   * @param text plain text, may be empty
   */
  public record Text(String key, String title, String text) {
    // A section read from JSON may lack a part: that is malformed, and refused here.
    public Text {
      Objects.requireNonNull(key, "a section has a key");
      Objects.requireNonNull(title, "a section has a title");
      Objects.requireNonNull(text, "a section has a text");
    }
  }

  public ReportDraft {
    sections = List.copyOf(sections);
  }
}

package org.readledger.marketplace.reports;

import java.util.List;
import org.readledger.ledger.id.PostingId;
import org.readledger.platform.identity.UserAccount;

/** Drafts of reports. Only the holder of a read sees or writes its draft; others get not found. */
public interface ReportDrafts {

  /** The stored draft, or an empty one from the closest template. */
  ReportDraft open(UserAccount reader, PostingId posting);

  /**
   * Saves a draft if nobody saved since {@code expectedRevision}.
   *
   * @param expectedRevision revision the text was based on
   */
  SaveOutcome save(
      UserAccount reader,
      PostingId posting,
      long expectedRevision,
      String templateId,
      List<ReportDraft.Text> sections);
}

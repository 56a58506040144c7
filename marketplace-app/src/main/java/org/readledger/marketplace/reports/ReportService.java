package org.readledger.marketplace.reports;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.platform.identity.UserAccount;

/** Signs reports and shows them to the reader who wrote them and the centre that asked. */
public interface ReportService {

  /** Builds the document from the stored draft, and the transaction that files its digest. */
  PrepareReport prepare(UserAccount reader, PostingId posting, ReportKind kind);

  /** Signs and files exactly what was prepared; the same sheet twice files once. */
  CompletableFuture<ActOutcome> sign(UserAccount reader, SigningSheet sheet);

  /**
   * Versions filed for a read, oldest first; not found for anyone but its reader and its centre.
   */
  List<FiledReport> versions(UserAccount user, PostingId posting);

  /** One version as a PDF that carries its canonical document; empty when there is none. */
  Optional<byte[]> pdf(UserAccount user, PostingId posting, int version);

  /** Tries a failed delivery again now. Centre staff of that read only. */
  void retryDelivery(UserAccount staff, PostingId posting, int version);
}

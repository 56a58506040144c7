package org.readledger.marketplace.settlement;

import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.act.ActOutcome;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.signing.PreparedTransaction;

/** Settles reported reads. Centre staff of that read only; others' ids are not found. */
public interface SettlementService {

  /** Shortest and longest reason of a dispute, in characters. */
  int MIN_REASON = 10;

  int MAX_REASON = 2000;

  /** The exact bytes for accepting the final report. */
  PreparedTransaction prepareAccept(UserAccount staff, PostingId posting);

  /** What accepting pays to whom, in words. */
  String acceptTerms(UserAccount staff, PostingId posting);

  /** Accepts the final report: the ledger pays the reader. */
  CompletableFuture<ActOutcome> accept(UserAccount staff, PostingId posting);

  /** Disputes the final report. The reason stays off the ledger, its digest goes on it. */
  CompletableFuture<ActOutcome> dispute(UserAccount staff, PostingId posting, String reason);
}

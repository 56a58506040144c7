package org.readledger.ledger.node.rules.postings;

import org.readledger.ledger.node.rules.credits.Settlement;
import org.readledger.ledger.proto.AmendPosting;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Priority;

/** A posting with a centre's later terms. */
final class AmendedTerms {

  private AmendedTerms() {}

  /** The amended record; the platform's share follows the fee by the posting's own rules. */
  static Posting of(Posting posting, AmendPosting amend, MarketRules frozen, long nowMs) {
    var terms = posting.getTerms().toBuilder();
    if (amend.getFee() != 0) {
      terms.setFee(amend.getFee());
    }
    if (amend.getPriority() != Priority.PRIORITY_UNSPECIFIED) {
      terms.setPriority(amend.getPriority());
    }
    if (amend.getDeadlineMs() != 0) {
      terms.setDeadlineMs(amend.getDeadlineMs());
    }
    return posting.toBuilder()
        .setTerms(terms)
        .setPlatformShare(Settlement.share(terms.getFee(), frozen.getPlatformShareBps()))
        .setAmendedAtMs(nowMs)
        .build();
  }
}

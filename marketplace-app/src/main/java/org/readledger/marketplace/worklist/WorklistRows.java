package org.readledger.marketplace.worklist;

import java.time.Instant;
import java.util.Map;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.PostingEligibility;
import org.readledger.marketplace.act.MarketNames;
import org.readledger.marketplace.eligibility.ClaimEligibility;
import org.readledger.marketplace.eligibility.EligibilityWords;
import org.readledger.marketplace.readmodel.PostingRecord;
import org.readledger.marketplace.wording.Labels;
import org.springframework.stereotype.Component;

/** Makes what readers see of postings. Takes nothing that identifies a patient or a study. */
@Component
class WorklistRows {

  private final MarketNames names;

  WorklistRows(MarketNames names) {
    this.names = names;
  }

  WorklistRow row(PostingRecord posting, Map<PostingId, PostingEligibility> answers) {
    var terms = posting.terms();
    return new WorklistRow(
        posting.id(),
        posting.displayNumber(),
        terms.getPriority(),
        posting.deadline(),
        Instant.ofEpochMilli(posting.ledger().getPostedAtMs()),
        terms.getModality(),
        terms.getBodyRegion(),
        Labels.region(terms.getBodyRegion()),
        terms.getImageCount(),
        terms.getSeriesCount(),
        terms.getJurisdiction(),
        posting.center(),
        names.of(posting.center().bytes()),
        terms.getFee(),
        posting.ledger().getClaimCost(),
        posting.ledger().getDeposit(),
        posting.ledger().getPlatformShare(),
        posting.state(),
        posting.read().getManifestVersion(),
        eligibility(posting, answers),
        posting.details().question(),
        posting.details().ageBand(),
        posting.details().sex(),
        terms.getReadingMode());
  }

  private ClaimEligibility eligibility(
      PostingRecord posting, Map<PostingId, PostingEligibility> answers) {
    var answer = answers.get(posting.id());
    return answer == null
        ? ClaimEligibility.unknown()
        : EligibilityWords.of(answer, posting.displayNumber(), names);
  }
}

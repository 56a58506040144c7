package org.readledger.ledger.node.rules.postings;

import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.eligibility.Eligibility;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.PostingEligibility;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.RequirementResult;

/** A later deadline must not outlive what makes the holder of the read eligible. */
sealed interface LongerDeadline {

  /** The holder's attestations, or nobody's, carry the read to the deadline. */
  record Carried(Read read) implements LongerDeadline {}

  /** An attestation of the holder ends too soon. */
  record NotCarried(Decision decision) implements LongerDeadline {}

  /** Judges the holder of a claimed read against the amended posting. */
  static LongerDeadline carry(Act act, Posting amended, Read read) {
    if (read.getState() != ReadState.CLAIMED) {
      return new Carried(read);
    }
    var results =
        Eligibility.of(act.state(), read.getHolder(), act.nowMs())
            .judge(amended.getRequirementsList(), amended.getTerms().getDeadlineMs());
    if (results.stream().allMatch(RequirementResult::getMet)) {
      return new Carried(
          read.toBuilder()
              .clearCarriedBy()
              .addAllCarriedBy(
                  results.stream().map(RequirementResult::getAttestationId).distinct().toList())
              .build());
    }
    return new NotCarried(
        new Decision.Refused(
            Rejection.newBuilder()
                .setCode(RejectionCode.NOT_ELIGIBLE)
                .setEligibility(
                    PostingEligibility.newBuilder()
                        .setPostingId(amended.getPostingId())
                        .setCode(RejectionCode.NOT_ELIGIBLE)
                        .addAllRequirements(results))
                .build()));
  }
}

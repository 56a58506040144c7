package org.readledger.ledger.node.rules.reads;

import java.util.List;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.credits.Credits;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.ClaimOutcome;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;

/** What a reader is told who won none of the postings. */
final class ClaimRefusal {

  private ClaimRefusal() {}

  /** With one posting its own code and detail; with several, the answers of all. */
  static Decision of(Act act, List<ClaimOutcome> outcomes) {
    if (outcomes.size() > 1) {
      return new Decision.Refused(
          Rejection.newBuilder()
              .setCode(RejectionCode.NONE_CLAIMED)
              .addAllClaims(outcomes)
              .build());
    }
    var outcome = outcomes.getFirst();
    var rejection =
        Rejection.newBuilder()
            .setCode(outcome.getCode())
            .setEligibility(outcome.getEligibility())
            .setSinceMs(outcome.getSinceMs());
    switch (outcome.getCode()) {
      case WRONG_STATE ->
          rejection.setState(Tables.READS.require(act.state(), outcome.getPostingId()).getState());
      case INSUFFICIENT_CREDITS ->
          rejection
              .setAvailable(Credits.available(act.state(), act.authorId()))
              .setNeeded(
                  Claimability.price(Tables.POSTINGS.require(act.state(), outcome.getPostingId())));
      default -> {
        // the code and the eligibility say it all
      }
    }
    return new Decision.Refused(rejection.build());
  }
}

package org.readledger.marketplace.reads;

import java.util.Map;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.marketplace.act.OutcomeResponse;
import org.springframework.http.ResponseEntity;

/** How a claim's end looks over REST. */
final class ClaimResponse {

  private ClaimResponse() {}

  static ResponseEntity<Object> of(ClaimOutcome outcome) {
    return switch (outcome) {
      case ClaimOutcome.Claimed won ->
          ResponseEntity.ok(
              new OutcomeResponse.Accepted(
                  won.txHash(), won.height(), won.at().toString(), won.sentence()));
      case ClaimOutcome.LostRace lost ->
          OutcomeResponse.rejected(
              RejectionCode.ALREADY_CLAIMED,
              lost.sentence(),
              Map.of("earlierMilliseconds", lost.earlier().toMillis()));
      case ClaimOutcome.Refused refused ->
          OutcomeResponse.rejected(
              refused.eligibility().code(),
              refused.sentence(),
              Map.of("eligibility", refused.eligibility()));
      case ClaimOutcome.NotMoving paused -> OutcomeResponse.notMoving(paused.sentence());
      case ClaimOutcome.Unknown unknown ->
          OutcomeResponse.unknown(unknown.transactionId(), unknown.sentence());
    };
  }

  static Map<String, String> line(ClaimOutcome outcome) {
    var word =
        switch (outcome) {
          case ClaimOutcome.Claimed won -> "CLAIMED";
          case ClaimOutcome.LostRace lost -> "LOST";
          case ClaimOutcome.Refused refused -> "REFUSED";
          case ClaimOutcome.NotMoving paused -> "NOT_SENT";
          case ClaimOutcome.Unknown unknown -> "UNKNOWN";
        };
    return Map.of(
        "posting", outcome.posting().hex(), "outcome", word, "sentence", outcome.sentence());
  }
}

package org.readledger.marketplace.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.proto.RejectionCode;

/**
 * Whether one reader could claim one posting now, as the ledger itself decides it.
 *
 * @param known false while the ledger could not be asked; then nothing else counts
 * @param claimable all of it: requirements, state, limits, credits
 * @param code the first hindrance, OK when claimable
 * @param sentence one line: "Eligible", or why not
 * @param requirements each requirement with its result
 * @param opensAt end of another reader's first refusal
 */
public record ClaimEligibility(
    boolean known,
    boolean claimable,
    RejectionCode code,
    String sentence,
    List<RequirementView> requirements,
    Optional<Instant> opensAt) {

  /** The answer while the ledger does not answer. */
  public static ClaimEligibility unknown() {
    return new ClaimEligibility(
        false,
        false,
        RejectionCode.OK,
        "The ledger could not be asked. Try again in a moment.",
        List.of(),
        Optional.empty());
  }

  /** How many requirements are met. */
  public int metCount() {
    return (int) requirements.stream().filter(RequirementView::met).count();
  }
}

package org.readledger.marketplace.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.proto.PostingEligibility;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.tx.Names;
import org.readledger.marketplace.wording.Amounts;

/** The ledger's answer about one posting in words. Pure. */
public final class EligibilityWords {

  private EligibilityWords() {}

  /** The answer as a reader sees it; {@code number} is the posting's display number. */
  public static ClaimEligibility of(PostingEligibility answer, String number, Names names) {
    var requirements =
        answer.getRequirementsList().stream()
            .map(result -> RequirementWords.view(result, names))
            .toList();
    var opens =
        answer.getOpensAtMs() > 0
            ? Optional.of(Instant.ofEpochMilli(answer.getOpensAtMs()))
            : Optional.<Instant>empty();
    return new ClaimEligibility(
        true,
        answer.getClaimable(),
        answer.getCode(),
        answer.getClaimable()
            ? "Eligible"
            : sentence(answer.getCode(), number, requirements, opens),
        requirements,
        opens);
  }

  private static String sentence(
      RejectionCode code,
      String number,
      List<RequirementView> requirements,
      Optional<Instant> opens) {
    return switch (code) {
      case NOT_ELIGIBLE -> missing(number, requirements);
      case FIRST_REFUSAL ->
          "%s is offered to the centre's preferred readers first%s."
              .formatted(number, opens.map(at -> ", until " + Amounts.time(at)).orElse(""));
      case CLAIM_LIMIT -> "You hold as many reads as one reader may. Finish or release one first.";
      case INSUFFICIENT_CREDITS ->
          "Your wallet does not cover the claim cost and the deposit of %s. Buy credits first."
              .formatted(number);
      case BLOCKED_BY_CENTER -> "This centre does not offer its reads to you.";
      case ALREADY_CLAIMED -> number + " is held by another reader.";
      case DEADLINE_PASSED -> "The deadline of " + number + " has passed.";
      case WRONG_STATE, NOT_FOUND -> number + " is no longer open.";
      case NOT_PERMITTED, AUTHOR_NOT_ACTIVE ->
          "Your participation is not active. Ask the operator.";
      default -> "You cannot claim " + number + " now.";
    };
  }

  private static String missing(String number, List<RequirementView> requirements) {
    var unmet = requirements.stream().filter(requirement -> !requirement.met()).toList();
    if (unmet.isEmpty()) {
      return "You cannot claim " + number + " now.";
    }
    var labels = String.join("; ", unmet.stream().map(EligibilityWords::lowerLabel).toList());
    return "You cannot claim %s yet: %s. %s."
        .formatted(number, labels, unmet.getFirst().nextStep());
  }

  private static String lowerLabel(RequirementView requirement) {
    var label = requirement.label();
    return label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
  }
}

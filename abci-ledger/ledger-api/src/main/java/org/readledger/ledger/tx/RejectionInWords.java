package org.readledger.ledger.tx;

import java.util.List;
import org.readledger.ledger.proto.PostingEligibility;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RequirementResult;
import org.readledger.ledger.proto.Shortfall;

/** One sentence for people about a refused transaction: what happened, and what to do. */
public final class RejectionInWords {

  private RejectionInWords() {}

  /** The sentence, with identifiers shortened. */
  public static String of(Rejection rejection) {
    return of(rejection, Names.SHORT_IDS);
  }

  /** The sentence, with names for identifiers. */
  public static String of(Rejection rejection, Names names) {
    return switch (rejection.getCode()) {
      case OK -> "Nothing was refused.";
      case MALFORMED -> "The transaction is not well formed. Nothing was changed.";
      case WRONG_CHAIN -> "The transaction was made for another ledger.";
      case TOO_LARGE -> "The transaction is too large. Split it.";
      case OUTSIDE_TIME_WINDOW ->
          "The transaction has expired or its time is wrong. Prepare it again.";
      case REPLAYED -> "This transaction was already received. Nothing was done twice.";
      case UNKNOWN_AUTHOR -> "The author is not registered on this ledger.";
      case AUTHOR_NOT_ACTIVE -> "The author is suspended. Ask the operator.";
      case UNKNOWN_KEY -> "The signing key does not belong to the author.";
      case KEY_REVOKED_CODE -> "The signing key was revoked. Sign with another key.";
      case BAD_SIGNATURE -> "The signature does not match. Sign again.";
      case UNSUPPORTED_SIGNATURE -> "The kind of signature does not fit the key.";
      case OVER_QUOTA -> "That is too much at once. Send less.";
      case CLOCK_CATCHING_UP -> "The ledger's clock is catching up. Try again in a few seconds.";
      case NOT_PERMITTED -> "This act is not open to the author.";
      case OUT_OF_SCOPE -> "The signing key was not enrolled for this act.";
      case NOT_ACCREDITED -> "The body is not accredited.";
      case NEEDS_SECOND_PERSON -> "Above this amount a second person must approve.";
      case INVALID_FIELD -> "The field " + rejection.getField() + " is not acceptable.";
      case ALREADY_EXISTS -> "This was already recorded. Nothing was done twice.";
      case NOT_FOUND -> "The ledger has no such record.";
      case DEMO_KEY_REFUSED -> "Demo keys are refused on this ledger.";
      case LAST_KEY -> "This is the last key that can manage keys. Enrol another one first.";
      case INSUFFICIENT_CREDITS ->
          "This takes %s and %s are available. Nothing was spent."
              .formatted(
                  Phrases.credits(rejection.getNeeded()),
                  Phrases.credits(rejection.getAvailable()));
      case AMOUNT_OVERFLOW -> "The amount is beyond what the ledger can count.";
      case WRONG_STATE -> wrongState(rejection);
      case ALREADY_CLAIMED ->
          "The read was claimed before, on %s. Nothing was spent."
              .formatted(Phrases.time(rejection.getSinceMs()));
      case NOT_ELIGIBLE -> notEligible(rejection.getEligibility(), names);
      case CLAIM_LIMIT ->
          "You hold as many reads as one reader may. Finish or release one, then claim.";
      case BLOCKED_BY_CENTER -> "The centre does not offer its reads to this reader.";
      case FIRST_REFUSAL ->
          "The centre's preferred readers come first, until %s."
              .formatted(Phrases.time(rejection.getSinceMs()));
      case NOT_HOLDER -> "You do not hold this read.";
      case DEADLINE_PASSED -> "The deadline has passed.";
      case WRONG_VERSION -> "The version does not follow the last one. Load it again.";
      case FEE_MAY_ONLY_RISE -> "The fee may only rise.";
      case NONE_CLAIMED -> "None of the postings could be claimed. Nothing was spent.";
      case UNRECOGNIZED -> "The transaction was refused for a reason this version does not know.";
    };
  }

  private static String wrongState(Rejection rejection) {
    return switch (rejection.getState()) {
      case POSTED -> "The read is open and held by nobody.";
      case CLAIMED -> "The read is claimed and not reported yet.";
      case REPORTED -> "The read has its final report.";
      case ACCEPTED -> "The report is accepted and paid.";
      case DISPUTED -> "The report is disputed.";
      case WITHDRAWN -> "The centre withdrew the posting.";
      case RETURNED -> "The posting went back to the centre.";
      case READ_STATE_UNSPECIFIED, UNRECOGNIZED -> "The record has already changed.";
    };
  }

  private static String notEligible(PostingEligibility eligibility, Names names) {
    List<String> missing =
        eligibility.getRequirementsList().stream()
            .filter(result -> !result.getMet())
            .map(result -> shortfall(result, names))
            .toList();
    return "You cannot claim this read yet: %s.".formatted(String.join("; ", missing));
  }

  private static String shortfall(RequirementResult result, Names names) {
    var why = why(result.getShortfall());
    var what = Phrases.requirement(result.getRequirement(), names);
    return why.isEmpty() ? what : what + " (" + why + ")";
  }

  private static String why(Shortfall shortfall) {
    return switch (shortfall) {
      case SHORTFALL_UNSPECIFIED, NO_ATTESTATION, UNRECOGNIZED -> "";
      case ATTESTATION_REVOKED -> "revoked";
      case NOT_YET_VALID -> "not yet valid";
      case ENDS_BEFORE_DEADLINE -> "ends before the deadline";
      case COVER_TOO_LOW -> "cover too low";
      case SCREENING_TOO_OLD -> "screening too old";
      case BODY_NOT_ACCREDITED -> "the body is not accredited";
      case NO_AGREEMENT -> "the centre has no agreement with the body";
    };
  }
}

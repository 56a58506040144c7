package org.readledger.marketplace.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.proto.RequirementResult;
import org.readledger.ledger.proto.Shortfall;
import org.readledger.ledger.tx.Names;
import org.readledger.marketplace.wording.Amounts;
import org.readledger.marketplace.wording.Labels;

/** One requirement and its result in words. Pure. */
public final class RequirementWords {

  private RequirementWords() {}

  /** What is asked, for example "Licence, Michigan". */
  public static String label(Requirement requirement, Names names) {
    return switch (requirement.getKindCase()) {
      case LICENSE -> "Licence, " + Labels.jurisdiction(requirement.getLicense().getJurisdiction());
      case BOARD_CERTIFICATION ->
          "Board certification, "
              + lower(Labels.specialty(requirement.getBoardCertification().getSpecialty()));
      case MODALITY_QUALIFICATION ->
          "Qualification, " + requirement.getModalityQualification().getModality();
      case FACILITY_PRIVILEGE -> {
        var center = requirement.getFacilityPrivilege().getCenter();
        yield center.isEmpty() ? "Privilege at this centre" : "Privilege, " + names.of(center);
      }
      case MALPRACTICE_COVER -> cover(requirement);
      case EXCLUSION_SCREENING ->
          "Exclusion screening, "
              + Duration.ofMillis(requirement.getExclusionScreening().getMaxAgeMs()).toDays()
              + " days or newer";
      case KIND_NOT_SET -> "A requirement this version does not know";
    };
  }

  /** The result as a reader sees it. */
  public static RequirementView view(RequirementResult result, Names names) {
    var until =
        result.getValidUntilMs() > 0
            ? Optional.of(Instant.ofEpochMilli(result.getValidUntilMs()))
            : Optional.<Instant>empty();
    var attestation =
        result.getAttestationId().isEmpty()
            ? Optional.<String>empty()
            : Optional.of(HexFormat.of().formatHex(result.getAttestationId().toByteArray()));
    return new RequirementView(
        label(result.getRequirement(), names),
        result.getMet(),
        result.getMet() ? met(until) : unmet(result.getShortfall(), until),
        result.getMet() ? "" : nextStep(result),
        until,
        attestation);
  }

  private static String met(Optional<Instant> until) {
    return until.map(at -> "Attested, valid to " + Amounts.date(at)).orElse("Attested");
  }

  private static String unmet(Shortfall shortfall, Optional<Instant> until) {
    return switch (shortfall) {
      case SHORTFALL_UNSPECIFIED, NO_ATTESTATION, UNRECOGNIZED -> "No attestation on the ledger.";
      case ATTESTATION_REVOKED -> "The attestation was revoked.";
      case NOT_YET_VALID -> "The attestation is not valid yet.";
      case ENDS_BEFORE_DEADLINE ->
          until
              .map(at -> "Valid to " + Amounts.time(at) + ", before the deadline.")
              .orElse("Ends before the deadline.");
      case COVER_TOO_LOW -> "The attested cover is lower.";
      case SCREENING_TOO_OLD -> "The last screening is too old.";
      case BODY_NOT_ACCREDITED -> "Attested by a body that is not accredited.";
      case NO_AGREEMENT -> "The centre has no agreement with the body that attested it.";
    };
  }

  private static String nextStep(RequirementResult result) {
    return switch (result.getRequirement().getKindCase()) {
      case LICENSE ->
          "Apply for "
              + Labels.jurisdiction(result.getRequirement().getLicense().getJurisdiction());
      case BOARD_CERTIFICATION, MODALITY_QUALIFICATION -> "Send the certificate to your body";
      case FACILITY_PRIVILEGE -> "Ask for privileges by proxy";
      case MALPRACTICE_COVER ->
          result.getShortfall() == Shortfall.ENDS_BEFORE_DEADLINE
              ? "Renew your cover"
              : "Send proof of cover to your body";
      case EXCLUSION_SCREENING -> "Ask your body to screen again";
      case KIND_NOT_SET -> "Ask the operator";
    };
  }

  private static String cover(Requirement requirement) {
    var cover = requirement.getMalpracticeCover();
    return "Malpractice cover, %s %s or more"
        .formatted(Amounts.number(cover.getAmountMinor() / 100), cover.getCurrency());
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
  }
}

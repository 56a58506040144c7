package org.readledger.ledger.node.rules.eligibility;

import org.readledger.ledger.proto.Credential;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.proto.Shortfall;

/** Whether a credential is of the kind a requirement asks for, and good enough. */
final class Match {

  private Match() {}

  /** Same kind and same subject matter: the same jurisdiction, specialty, centre, currency. */
  static boolean concerns(Requirement asked, Credential has) {
    return switch (asked.getKindCase()) {
      case LICENSE -> has.hasLicense() && has.getLicense().equals(asked.getLicense());
      case BOARD_CERTIFICATION ->
          has.hasBoardCertification()
              && has.getBoardCertification().equals(asked.getBoardCertification());
      case MODALITY_QUALIFICATION ->
          has.hasModalityQualification()
              && has.getModalityQualification().equals(asked.getModalityQualification());
      case FACILITY_PRIVILEGE ->
          has.hasFacilityPrivilege()
              && has.getFacilityPrivilege().equals(asked.getFacilityPrivilege());
      case MALPRACTICE_COVER ->
          has.hasMalpracticeCover()
              && has.getMalpracticeCover()
                  .getCurrency()
                  .equals(asked.getMalpracticeCover().getCurrency());
      case EXCLUSION_SCREENING -> has.hasExclusionScreening();
      case KIND_NOT_SET -> false;
    };
  }

  /** What a concerning credential itself lacks at a time. */
  static Shortfall quality(Requirement asked, Credential has, long nowMs) {
    if (asked.hasMalpracticeCover()
        && has.getMalpracticeCover().getAmountMinor()
            < asked.getMalpracticeCover().getAmountMinor()) {
      return Shortfall.COVER_TOO_LOW;
    }
    if (asked.hasExclusionScreening()
        && nowMs - has.getExclusionScreening().getScreenedAtMs()
            > asked.getExclusionScreening().getMaxAgeMs()) {
      return Shortfall.SCREENING_TOO_OLD;
    }
    return Shortfall.SHORTFALL_UNSPECIFIED;
  }
}

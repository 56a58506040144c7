package org.readledger.ledger.node.rules.credentials;

import com.google.protobuf.ByteString;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.proto.Credential;
import org.readledger.ledger.proto.MalpracticeCover;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.tx.TransactionLimits;

/** Whether credentials and requirements use the market's vocabulary. */
public final class CredentialForm {

  private static final long MAX_COVER_MINOR = 1_000_000_000_000L;

  private CredentialForm() {}

  /** Whether a body may attest this, now. */
  static boolean fits(StateView state, MarketRules rules, Credential credential, long nowMs) {
    return switch (credential.getKindCase()) {
      case LICENSE ->
          rules.getJurisdictionsList().contains(credential.getLicense().getJurisdiction());
      case BOARD_CERTIFICATION ->
          rules.getSpecialtiesList().contains(credential.getBoardCertification().getSpecialty());
      case MODALITY_QUALIFICATION ->
          rules.getModalitiesList().contains(credential.getModalityQualification().getModality());
      case FACILITY_PRIVILEGE -> isCenter(state, credential.getFacilityPrivilege().getCenter());
      case MALPRACTICE_COVER -> fits(credential.getMalpracticeCover());
      case EXCLUSION_SCREENING -> {
        long screenedAt = credential.getExclusionScreening().getScreenedAtMs();
        // Block time lags behind the clock of whoever screened, by seconds when the chain was idle.
        yield screenedAt > 0 && screenedAt <= nowMs + TransactionLimits.CLOCK_TOLERANCE.toMillis();
      }
      case KIND_NOT_SET -> false;
    };
  }

  /** Whether a centre may ask this of readers of its posting. */
  public static boolean fits(MarketRules rules, ByteString center, Requirement requirement) {
    return switch (requirement.getKindCase()) {
      case LICENSE ->
          rules.getJurisdictionsList().contains(requirement.getLicense().getJurisdiction());
      case BOARD_CERTIFICATION ->
          rules.getSpecialtiesList().contains(requirement.getBoardCertification().getSpecialty());
      case MODALITY_QUALIFICATION ->
          rules.getModalitiesList().contains(requirement.getModalityQualification().getModality());
      case FACILITY_PRIVILEGE -> {
        var at = requirement.getFacilityPrivilege().getCenter();
        yield at.isEmpty() || at.equals(center);
      }
      case MALPRACTICE_COVER -> fits(requirement.getMalpracticeCover());
      case EXCLUSION_SCREENING -> requirement.getExclusionScreening().getMaxAgeMs() > 0;
      case KIND_NOT_SET -> false;
    };
  }

  private static boolean fits(MalpracticeCover cover) {
    return cover.getAmountMinor() > 0
        && cover.getAmountMinor() <= MAX_COVER_MINOR
        && cover.getCurrency().length() == 3
        && cover.getCurrency().chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static boolean isCenter(StateView state, ByteString participant) {
    return Tables.PARTICIPANTS
        .find(state, participant)
        .filter(found -> found.getKind() == ParticipantKind.IMAGING_CENTER)
        .isPresent();
  }
}

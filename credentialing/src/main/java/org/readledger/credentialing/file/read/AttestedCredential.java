package org.readledger.credentialing.file.read;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.readledger.credentialing.file.ElementType;
import org.readledger.ledger.proto.Credential;

/** A ledger credential in the vocabulary of files: type, code, amount, screening time. */
record AttestedCredential(
    ElementType type,
    String code,
    long amountMinor,
    String currency,
    Optional<Instant> screenedAt) {

  static AttestedCredential of(Credential credential) {
    return switch (credential.getKindCase()) {
      case LICENSE -> plain(ElementType.LICENSE, credential.getLicense().getJurisdiction());
      case BOARD_CERTIFICATION ->
          plain(ElementType.BOARD_CERTIFICATION, credential.getBoardCertification().getSpecialty());
      case MODALITY_QUALIFICATION ->
          plain(
              ElementType.MODALITY_QUALIFICATION,
              credential.getModalityQualification().getModality());
      case FACILITY_PRIVILEGE ->
          plain(
              ElementType.FACILITY_PRIVILEGE,
              HexFormat.of()
                  .formatHex(credential.getFacilityPrivilege().getCenter().toByteArray()));
      case MALPRACTICE_COVER ->
          new AttestedCredential(
              ElementType.MALPRACTICE_COVER,
              "",
              credential.getMalpracticeCover().getAmountMinor(),
              credential.getMalpracticeCover().getCurrency(),
              Optional.empty());
      case EXCLUSION_SCREENING ->
          new AttestedCredential(
              ElementType.EXCLUSION_SCREENING,
              "",
              0,
              "",
              Optional.of(
                  Instant.ofEpochMilli(credential.getExclusionScreening().getScreenedAtMs())));
      case KIND_NOT_SET ->
          throw new IllegalArgumentException(
              "the ledger never records a credential without a kind");
    };
  }

  private static AttestedCredential plain(ElementType type, String code) {
    return new AttestedCredential(type, code, 0, "", Optional.empty());
  }
}

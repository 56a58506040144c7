package org.readledger.ledger.tx;

import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.BoardCertification;
import org.readledger.ledger.proto.Credential;
import org.readledger.ledger.proto.ExclusionScreening;
import org.readledger.ledger.proto.FacilityPrivilege;
import org.readledger.ledger.proto.License;
import org.readledger.ledger.proto.MalpracticeCover;
import org.readledger.ledger.proto.ModalityQualification;

/** Credentials as bodies attest them. */
public final class Credentials {

  private Credentials() {}

  /** A licence of a jurisdiction, ISO 3166-2 such as US-OH. */
  public static Credential license(String jurisdiction) {
    return Credential.newBuilder()
        .setLicense(License.newBuilder().setJurisdiction(jurisdiction))
        .build();
  }

  /** A board certification from the governed table of specialties. */
  public static Credential boardCertification(String specialty) {
    return Credential.newBuilder()
        .setBoardCertification(BoardCertification.newBuilder().setSpecialty(specialty))
        .build();
  }

  /** A qualification for a DICOM modality, for example MG (MQSA). */
  public static Credential modalityQualification(String modality) {
    return Credential.newBuilder()
        .setModalityQualification(ModalityQualification.newBuilder().setModality(modality))
        .build();
  }

  /** A privilege at a centre; counts under an agreement of the centre with the body. */
  public static Credential facilityPrivilege(ParticipantId center) {
    return Credential.newBuilder()
        .setFacilityPrivilege(FacilityPrivilege.newBuilder().setCenter(center.bytes()))
        .build();
  }

  /** Malpractice cover per claim, in minor units of an ISO 4217 currency. */
  public static Credential malpracticeCover(long amountMinor, String currency) {
    return Credential.newBuilder()
        .setMalpracticeCover(
            MalpracticeCover.newBuilder().setAmountMinor(amountMinor).setCurrency(currency))
        .build();
  }

  /** A clean screening against exclusion lists at a time. */
  public static Credential exclusionScreening(long screenedAtMs) {
    return Credential.newBuilder()
        .setExclusionScreening(ExclusionScreening.newBuilder().setScreenedAtMs(screenedAtMs))
        .build();
  }
}

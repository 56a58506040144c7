package org.readledger.credentialing.attest;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import org.readledger.credentialing.file.Element;
import org.readledger.credentialing.file.Verification;
import org.readledger.ledger.proto.AttestCredential;
import org.readledger.ledger.proto.BoardCertification;
import org.readledger.ledger.proto.Credential;
import org.readledger.ledger.proto.ExclusionScreening;
import org.readledger.ledger.proto.FacilityPrivilege;
import org.readledger.ledger.proto.License;
import org.readledger.ledger.proto.MalpracticeCover;
import org.readledger.ledger.proto.ModalityQualification;
import org.readledger.ledger.proto.Operation;

/** Turns a verified element into the ledger's statement about the reader. */
final class CredentialStatement {

  private CredentialStatement() {}

  /**
   * The operation that attests one element: valid from the moment the source confirmed it until the
   * thing itself ends.
   */
  static Operation attest(
      String attestationId, String reader, Element element, Verification verification) {
    return Operation.newBuilder()
        .setAttestCredential(
            AttestCredential.newBuilder()
                .setAttestationId(bytes(attestationId))
                .setSubject(bytes(reader))
                .setCredential(credential(element, verification))
                .setValidFromMs(verification.at().toEpochMilli())
                .setValidUntilMs(element.validUntil().toEpochMilli())
                .setEvidenceDigest(bytes(verification.evidenceDigest())))
        .build();
  }

  private static Credential credential(Element element, Verification verification) {
    var credential = Credential.newBuilder();
    switch (element.type()) {
      case LICENSE -> credential.setLicense(License.newBuilder().setJurisdiction(element.code()));
      case BOARD_CERTIFICATION ->
          credential.setBoardCertification(
              BoardCertification.newBuilder().setSpecialty(element.code()));
      case MODALITY_QUALIFICATION ->
          credential.setModalityQualification(
              ModalityQualification.newBuilder().setModality(element.code()));
      case FACILITY_PRIVILEGE ->
          credential.setFacilityPrivilege(
              FacilityPrivilege.newBuilder().setCenter(bytes(element.code())));
      case MALPRACTICE_COVER ->
          credential.setMalpracticeCover(
              MalpracticeCover.newBuilder()
                  .setAmountMinor(element.amountMinor())
                  .setCurrency(element.currency()));
      case EXCLUSION_SCREENING ->
          credential.setExclusionScreening(
              ExclusionScreening.newBuilder().setScreenedAtMs(verification.at().toEpochMilli()));
      case IDENTITY, NPI, EDUCATION, WORK_HISTORY, PEER_REFERENCE, ATTESTATION_QUESTIONS ->
          throw new IllegalArgumentException(element.type() + " stays in the file");
    }
    return credential.build();
  }

  private static ByteString bytes(String hex) {
    return ByteString.copyFrom(HexFormat.of().parseHex(hex));
  }
}

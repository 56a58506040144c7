package org.readledger.credentialing.file.events;

import java.time.Instant;
import java.util.List;
import org.readledger.credentialing.file.Element;
import org.readledger.credentialing.file.FileDecision;
import org.readledger.credentialing.file.Verification;

/**
 * Everything that can happen to a credential file. Identifiers of the ledger are hexadecimal text.
 */
public sealed interface CredentialFileEvent {

  /** The file it happened to. */
  String fileId();

  /** A body opened a file about a reader. */
  record FileOpened(String fileId, String body, String reader, String openedBy, Instant at)
      implements CredentialFileEvent {}

  /** The applicant's statement was entered. */
  record ElementStated(String fileId, Element element, String statedBy, Instant at)
      implements CredentialFileEvent {}

  /** A source was asked and answered, or did not. */
  record ElementVerified(String fileId, Verification verification) implements CredentialFileEvent {}

  /** Every attestable element is verified: the file may be decided. */
  record FileCompleted(String fileId, Instant at) implements CredentialFileEvent {}

  /** A second person decided. */
  record FileDecided(
      String fileId, FileDecision decision, String decidedBy, String reason, Instant at)
      implements CredentialFileEvent {}

  /** Attestation ids were fixed before anything was sent, so that a retry cannot attest twice. */
  record AttestationsPlanned(String fileId, List<PlannedAttestation> planned, String by, Instant at)
      implements CredentialFileEvent {}

  /** The ledger holds the attestation. */
  record ElementAttested(
      String fileId, String elementId, String attestationId, String transaction, Instant at)
      implements CredentialFileEvent {}

  /** The ledger holds the revocation. */
  record AttestationWithdrawn(
      String fileId, String elementId, String attestationId, String reason, Instant at)
      implements CredentialFileEvent {}

  /**
   * One attestation to come.
   *
   * @param elementId the verified element
   * @param attestationId 32 hexadecimal digits, permanent
   */
  record PlannedAttestation(String elementId, String attestationId) {}
}

package org.readledger.credentialing.file.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.readledger.credentialing.file.Element;
import org.readledger.credentialing.file.FileDecision;
import org.readledger.credentialing.file.Verification;

/**
 * What people and the chain ask of a credential file. `by` is the holder pseudonym of the person,
 * in hexadecimal: four eyes compares holders, not keys or organisations.
 */
public sealed interface CredentialFileCommand {

  /** Opens a file of a body about a reader. */
  record OpenFile(
      @TargetAggregateIdentifier String fileId, String body, String reader, String by, Instant at)
      implements CredentialFileCommand {}

  /** Enters what the applicant states. */
  record StateElement(
      @TargetAggregateIdentifier String fileId, Element element, String by, Instant at)
      implements CredentialFileCommand {}

  /** Records what a primary source answered. */
  record RecordVerification(@TargetAggregateIdentifier String fileId, Verification verification)
      implements CredentialFileCommand {}

  /** Decides the file. */
  record DecideFile(
      @TargetAggregateIdentifier String fileId,
      FileDecision decision,
      String by,
      String byReader,
      String reason,
      Instant at)
      implements CredentialFileCommand {}

  /** Fixes the attestation ids of everything approved and not yet attested. */
  record PlanAttestations(@TargetAggregateIdentifier String fileId, String by, Instant at)
      implements CredentialFileCommand {}

  /** The chain says that an attestation stands. */
  record ConfirmAttested(
      @TargetAggregateIdentifier String fileId,
      String elementId,
      String attestationId,
      String transaction,
      Instant at)
      implements CredentialFileCommand {}

  /** The chain says that an attestation was revoked. */
  record ConfirmRevoked(
      @TargetAggregateIdentifier String fileId,
      String elementId,
      String attestationId,
      String reason,
      Instant at)
      implements CredentialFileCommand {}
}

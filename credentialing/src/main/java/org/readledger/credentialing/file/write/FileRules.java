package org.readledger.credentialing.file.write;

import static org.readledger.credentialing.file.write.Verdict.accept;
import static org.readledger.credentialing.file.write.Verdict.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.readledger.credentialing.file.Element;
import org.readledger.credentialing.file.FileDecision;
import org.readledger.credentialing.file.FileStatus;
import org.readledger.credentialing.file.events.CredentialFileEvent;
import org.readledger.credentialing.file.events.CredentialFileEvent.AttestationWithdrawn;
import org.readledger.credentialing.file.events.CredentialFileEvent.AttestationsPlanned;
import org.readledger.credentialing.file.events.CredentialFileEvent.ElementAttested;
import org.readledger.credentialing.file.events.CredentialFileEvent.ElementStated;
import org.readledger.credentialing.file.events.CredentialFileEvent.ElementVerified;
import org.readledger.credentialing.file.events.CredentialFileEvent.FileCompleted;
import org.readledger.credentialing.file.events.CredentialFileEvent.FileDecided;
import org.readledger.credentialing.file.events.CredentialFileEvent.FileOpened;
import org.readledger.credentialing.file.events.CredentialFileEvent.PlannedAttestation;
import org.readledger.credentialing.file.write.CredentialFileCommand.ConfirmAttested;
import org.readledger.credentialing.file.write.CredentialFileCommand.ConfirmRevoked;
import org.readledger.credentialing.file.write.CredentialFileCommand.DecideFile;
import org.readledger.credentialing.file.write.CredentialFileCommand.OpenFile;
import org.readledger.credentialing.file.write.CredentialFileCommand.PlanAttestations;
import org.readledger.credentialing.file.write.CredentialFileCommand.RecordVerification;
import org.readledger.credentialing.file.write.CredentialFileCommand.StateElement;

/** The rules of a credential file: pure functions of (state, command). */
public final class FileRules {

  /**
   * Verification may be no older than this at decision (NCQA CR 3, accreditation, since 1 July
   * 2025).
   */
  public static final Duration VERIFICATION_MAX_AGE = Duration.ofDays(120);

  private FileRules() {}

  /** A file is opened once; opening it again with the same content changes nothing. */
  public static Verdict open(FileState state, OpenFile command) {
    if (state.exists()) {
      return state.reader().equals(command.reader()) && state.body().equals(command.body())
          ? accept()
          : refuse("This file belongs to another reader. Open a new one.");
    }
    return accept(
        new FileOpened(
            command.fileId(), command.body(), command.reader(), command.by(), command.at()));
  }

  /** A statement may be entered or corrected until its element is attested. */
  public static Verdict state(FileState state, StateElement command) {
    var element = command.element();
    if (state.attested().containsKey(element.elementId())) {
      return refuse(element.title() + " is attested. Revoke the attestation before you change it.");
    }
    if (element.equals(state.elements().get(element.elementId()))) {
      return accept();
    }
    if (!element.validUntil().isAfter(command.at())) {
      return refuse(element.title() + " ended before today. Enter the renewed one.");
    }
    return ElementForm.problem(element)
        .<Verdict>map(Verdict::refuse)
        .orElseGet(
            () -> accept(new ElementStated(state.fileId(), element, command.by(), command.at())));
  }

  /**
   * Only a source's answer verifies; when the last open attestable element is confirmed, the file
   * is complete.
   */
  public static Verdict verify(FileState state, RecordVerification command) {
    var verification = command.verification();
    var element = state.elements().get(verification.elementId());
    if (element == null) {
      return refuse("This element is not in the file. Enter what the applicant states first.");
    }
    if (state.attested().containsKey(element.elementId())) {
      return refuse(element.title() + " is attested already.");
    }
    if (state.status() == FileStatus.DENIED) {
      return refuse("This file was denied. Open a new one to apply again.");
    }
    if (verification.source().isBlank()) {
      return refuse("Name the primary source that was asked.");
    }
    if (!verification.evidenceDigest().matches("[0-9a-f]{64}")) {
      return refuse("Add the evidence: the document or the page that the source gave.");
    }
    var verified = new ElementVerified(state.fileId(), verification);
    var after = state.after(verified);
    return isComplete(after)
        ? accept(verified, new FileCompleted(state.fileId(), verification.at()))
        : accept(verified);
  }

  /** No one decides on their own verification, nor on their own file (four eyes). */
  public static Verdict decide(FileState state, DecideFile command) {
    if (state.status() != FileStatus.READY_FOR_COMMITTEE && state.status() != FileStatus.DEFERRED) {
      return refuse("This file is " + lower(state.status()) + ". Only a complete file is decided.");
    }
    if (state.verifications().values().stream()
        .anyMatch(v -> v.verifiedBy().equals(command.by()))) {
      return refuse("You verified part of this file. Another person must decide it.");
    }
    if (state.reader().equals(command.byReader())) {
      return refuse("This is your own file. Another person must decide it.");
    }
    if (command.decision() != FileDecision.APPROVE && command.reason().isBlank()) {
      return refuse("Say why, so that the applicant can act on it.");
    }
    return command.decision() == FileDecision.APPROVE
        ? approve(state, command)
        : accept(decided(state, command));
  }

  private static Verdict approve(FileState state, DecideFile command) {
    return state.elements().values().stream()
        .filter(e -> state.isVerified(e.elementId()))
        .filter(e -> isStale(state, e, command.at()))
        .findFirst()
        .map(
            e ->
                refuse(
                    e.title()
                        + " was verified more than 120 days ago. Ask the source again before you"
                        + " approve."))
        .orElseGet(() -> accept(decided(state, command)));
  }

  private static boolean isStale(FileState state, Element element, Instant now) {
    return state
        .verification(element.elementId())
        .filter(v -> v.at().plus(VERIFICATION_MAX_AGE).isBefore(now))
        .isPresent();
  }

  private static FileDecided decided(FileState state, DecideFile command) {
    return new FileDecided(
        state.fileId(), command.decision(), command.by(), command.reason(), command.at());
  }

  /** Fixes ids for what is approved and not planned yet; planning twice changes nothing. */
  public static Verdict plan(
      FileState state, PlanAttestations command, Supplier<String> freshAttestationId) {
    if (state.status() != FileStatus.APPROVED && state.status() != FileStatus.ATTESTED) {
      return refuse("This file is " + lower(state.status()) + ". Approve it before you attest.");
    }
    List<PlannedAttestation> fresh = new ArrayList<>();
    for (var element : state.elements().values()) {
      var id = element.elementId();
      if (element.type().attestable() && state.isVerified(id) && !state.planned().containsKey(id)) {
        fresh.add(new PlannedAttestation(id, freshAttestationId.get()));
      }
    }
    return fresh.isEmpty()
        ? accept()
        : accept(
            new AttestationsPlanned(
                state.fileId(), List.copyOf(fresh), command.by(), command.at()));
  }

  /** What the chain says is recorded once; an id that was not planned here is another file's. */
  public static Verdict confirmAttested(FileState state, ConfirmAttested command) {
    var planned = state.planned().get(command.elementId());
    if (!Objects.equals(planned, command.attestationId())
        || state.attested().containsKey(command.elementId())) {
      return accept();
    }
    return accept(
        new ElementAttested(
            state.fileId(),
            command.elementId(),
            command.attestationId(),
            command.transaction(),
            command.at()));
  }

  /** A revocation on the chain takes the attestation out of the file, once. */
  public static Verdict confirmRevoked(FileState state, ConfirmRevoked command) {
    if (!Objects.equals(state.attested().get(command.elementId()), command.attestationId())) {
      return accept();
    }
    return accept(
        new AttestationWithdrawn(
            state.fileId(),
            command.elementId(),
            command.attestationId(),
            command.reason(),
            command.at()));
  }

  private static boolean isComplete(FileState state) {
    var attestable = state.elements().values().stream().filter(e -> e.type().attestable()).toList();
    return !attestable.isEmpty()
        && state.elements().values().stream().allMatch(e -> state.isVerified(e.elementId()));
  }

  private static String lower(FileStatus status) {
    return status.label().toLowerCase(java.util.Locale.ROOT);
  }

  /** The events of a verdict, or none when it was refused. */
  public static List<CredentialFileEvent> eventsOf(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted accepted -> accepted.events();
      case Verdict.Refused refused -> List.of();
    };
  }
}

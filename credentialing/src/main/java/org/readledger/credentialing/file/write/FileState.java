package org.readledger.credentialing.file.write;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.readledger.credentialing.file.Element;
import org.readledger.credentialing.file.FileStatus;
import org.readledger.credentialing.file.Verification;
import org.readledger.credentialing.file.events.CredentialFileEvent;
import org.readledger.credentialing.file.events.CredentialFileEvent.AttestationWithdrawn;
import org.readledger.credentialing.file.events.CredentialFileEvent.AttestationsPlanned;
import org.readledger.credentialing.file.events.CredentialFileEvent.ElementAttested;
import org.readledger.credentialing.file.events.CredentialFileEvent.ElementStated;
import org.readledger.credentialing.file.events.CredentialFileEvent.ElementVerified;
import org.readledger.credentialing.file.events.CredentialFileEvent.FileCompleted;
import org.readledger.credentialing.file.events.CredentialFileEvent.FileDecided;
import org.readledger.credentialing.file.events.CredentialFileEvent.FileOpened;

/**
 * A credential file as its events have made it. Immutable.
 *
 * @param fileId empty before the file is opened
 * @param body the credentialing body, hexadecimal
 * @param reader the applicant, hexadecimal
 * @param status where it stands
 * @param elements by element id, in the order stated
 * @param verifications the newest per element
 * @param planned attestation id per element, fixed before sending
 * @param attested attestation id per element that stands on the ledger, revoked ones excepted
 * @param decidedAt when the file was decided; null before that
 */
public record FileState(
    String fileId,
    String body,
    String reader,
    FileStatus status,
    SequencedMap<String, Element> elements,
    Map<String, Verification> verifications,
    Map<String, String> planned,
    Map<String, String> attested,
    @Nullable Instant decidedAt) {

  /** The state before anything happened. */
  public static FileState none() {
    return new FileState(
        "",
        "",
        "",
        FileStatus.APPLICATION,
        new LinkedHashMap<>(),
        Map.of(),
        Map.of(),
        Map.of(),
        null);
  }

  /** Whether the file was opened. */
  public boolean exists() {
    return !fileId.isEmpty();
  }

  /** The newest verification of an element. */
  public Optional<Verification> verification(String elementId) {
    return Optional.ofNullable(verifications.get(elementId));
  }

  /** Whether the newest answer of the source confirms the element. */
  public boolean isVerified(String elementId) {
    return verification(elementId)
        .filter(v -> v.result() == Verification.Result.CONFIRMED)
        .isPresent();
  }

  /** The state after one more event. */
  public FileState after(CredentialFileEvent event) {
    return switch (event) {
      case FileOpened e ->
          new FileState(
              e.fileId(),
              e.body(),
              e.reader(),
              FileStatus.APPLICATION,
              elements,
              verifications,
              planned,
              attested,
              null);
      case ElementStated e -> afterStated(e);
      case ElementVerified e ->
          with(FileStatus.IN_VERIFICATION)
              .withVerifications(
                  plus(verifications, e.verification().elementId(), e.verification()));
      case FileCompleted e -> with(FileStatus.READY_FOR_COMMITTEE);
      case FileDecided e -> afterDecided(e);
      case AttestationsPlanned e -> {
        var ids = planned;
        for (var one : e.planned()) {
          ids = plus(ids, one.elementId(), one.attestationId());
        }
        yield withPlanned(ids);
      }
      case ElementAttested e ->
          with(FileStatus.ATTESTED).withAttested(plus(attested, e.elementId(), e.attestationId()));
      case AttestationWithdrawn e -> afterWithdrawn(e);
    };
  }

  private FileState afterStated(ElementStated event) {
    var more = new LinkedHashMap<>(elements);
    more.put(event.element().elementId(), event.element());
    var next = status == FileStatus.APPLICATION ? status : FileStatus.IN_VERIFICATION;
    return new FileState(
        fileId, body, reader, next, more, verifications, planned, attested, decidedAt);
  }

  private FileState afterDecided(FileDecided event) {
    var next =
        switch (event.decision()) {
          case APPROVE -> FileStatus.APPROVED;
          case DENY -> FileStatus.DENIED;
          case DEFER -> FileStatus.DEFERRED;
        };
    return new FileState(
        fileId, body, reader, next, elements, verifications, planned, attested, event.at());
  }

  // A withdrawn attestation's id is spent: attesting the element again needs a fresh one.
  private FileState afterWithdrawn(AttestationWithdrawn event) {
    return withAttested(minus(attested, event.elementId()))
        .withPlanned(minus(planned, event.elementId()));
  }

  private FileState with(FileStatus next) {
    return new FileState(
        fileId, body, reader, next, elements, verifications, planned, attested, decidedAt);
  }

  private FileState withVerifications(Map<String, Verification> next) {
    return new FileState(
        fileId, body, reader, status, elements, next, planned, attested, decidedAt);
  }

  private FileState withPlanned(Map<String, String> next) {
    return new FileState(
        fileId, body, reader, status, elements, verifications, next, attested, decidedAt);
  }

  private FileState withAttested(Map<String, String> next) {
    return new FileState(
        fileId, body, reader, status, elements, verifications, planned, next, decidedAt);
  }

  private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
    var copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return copy;
  }

  private static <V> Map<String, V> minus(Map<String, V> map, String key) {
    var copy = new LinkedHashMap<>(map);
    copy.remove(key);
    return copy;
  }
}

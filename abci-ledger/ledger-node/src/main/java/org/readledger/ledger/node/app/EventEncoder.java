package org.readledger.ledger.node.app;

import com.google.protobuf.ByteString;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import org.readledger.abci.proto.Event;
import org.readledger.abci.proto.EventAttribute;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Read;

/**
 * Writes a ledger event as an ABCI event: its type is the field name of the event's kind, attribute
 * `event` the base64 of the whole message, and the attributes `posting`, `participant`, `account`
 * and `attestation` are indexed lower-case hexadecimal ids to search by.
 */
final class EventEncoder {

  private final Event.Builder event = Event.newBuilder();
  private final LinkedHashSet<EventAttribute> ids = new LinkedHashSet<>();

  private EventEncoder() {}

  static Event encode(LedgerEvent event) {
    return new EventEncoder().encoded(event);
  }

  private Event encoded(LedgerEvent source) {
    collectIds(source);
    source.getMovementsList().forEach(movement -> id("account", movement.getAccount()));
    return event
        .setType(typeOf(source))
        .addAttributes(
            EventAttribute.newBuilder()
                .setKey("event")
                .setValue(Base64.getEncoder().encodeToString(source.toByteArray())))
        .addAllAttributes(ids)
        .build();
  }

  private static String typeOf(LedgerEvent source) {
    var field = LedgerEvent.getDescriptor().findFieldByNumber(source.getKindCase().getNumber());
    return field == null ? "unknown" : field.getName();
  }

  private void collectIds(LedgerEvent source) {
    switch (source.getKindCase()) {
      case PARTICIPANT_REGISTERED ->
          participant(source.getParticipantRegistered().getParticipant().getParticipantId());
      case KEY_ENROLLED -> participant(source.getKeyEnrolled().getKey().getParticipantId());
      case KEY_REVOKED -> participant(source.getKeyRevoked().getKey().getParticipantId());
      case CREDITS_ISSUED -> id("account", source.getCreditsIssued().getAccount());
      case CREDITS_REDEEMED -> id("account", source.getCreditsRedeemed().getAccount());
      case CREDENTIAL_ATTESTED ->
          attestation(
              source.getCredentialAttested().getAttestation().getAttestationId(),
              source.getCredentialAttested().getAttestation().getSubject());
      case ATTESTATION_REVOKED ->
          attestation(
              source.getAttestationRevoked().getAttestation().getAttestationId(),
              source.getAttestationRevoked().getAttestation().getSubject());
      case AGREEMENT_RECORDED -> {
        participant(source.getAgreementRecorded().getAgreement().getCenter());
        participant(source.getAgreementRecorded().getAgreement().getBody());
      }
      case STUDY_POSTED ->
          read(source.getStudyPosted().getRead(), source.getStudyPosted().getPosting().getCenter());
      case MANIFEST_ANCHORED ->
          posting(
              source.getManifestAnchored().getManifest().getPostingId(),
              source.getManifestAnchored().getCenter());
      case POSTING_AMENDED ->
          read(
              source.getPostingAmended().getRead(),
              source.getPostingAmended().getPosting().getCenter());
      case POSTING_WITHDRAWN -> {
        read(source.getPostingWithdrawn().getRead(), source.getPostingWithdrawn().getCenter());
        participant(source.getPostingWithdrawn().getFormerHolder());
      }
      case READ_CLAIMED ->
          read(source.getReadClaimed().getRead(), source.getReadClaimed().getCenter());
      case READ_RELEASED -> {
        read(source.getReadReleased().getRead(), source.getReadReleased().getCenter());
        participant(source.getReadReleased().getFormerHolder());
      }
      case READ_EXPIRED -> {
        read(source.getReadExpired().getRead(), source.getReadExpired().getCenter());
        participant(source.getReadExpired().getFormerHolder());
      }
      case REPORT_FILED ->
          read(source.getReportFiled().getRead(), source.getReportFiled().getCenter());
      case REPORT_ACCEPTED ->
          read(source.getReportAccepted().getRead(), source.getReportAccepted().getCenter());
      case REPORT_DISPUTED ->
          read(source.getReportDisputed().getRead(), source.getReportDisputed().getCenter());
      case ACCESS_LOG_ANCHORED ->
          participant(source.getAccessLogAnchored().getHead().getParticipantId());
      case DEADLINES_EXTENDED ->
          source
              .getDeadlinesExtended()
              .getPostingsList()
              .forEach(posting -> posting(posting.getPostingId(), posting.getCenter()));
      case MARKET_RULES_ADOPTED, KIND_NOT_SET -> {
        // names nobody
      }
    }
  }

  private void read(Read read, ByteString center) {
    posting(read.getPostingId(), center);
    participant(read.getHolder());
  }

  private void posting(ByteString postingId, ByteString center) {
    id("posting", postingId);
    participant(center);
  }

  private void attestation(ByteString attestationId, ByteString subject) {
    id("attestation", attestationId);
    participant(subject);
  }

  private void participant(ByteString participantId) {
    id("participant", participantId);
  }

  private void id(String key, ByteString value) {
    if (!value.isEmpty()) {
      ids.add(
          EventAttribute.newBuilder()
              .setKey(key)
              .setValue(HexFormat.of().formatHex(value.toByteArray()))
              .setIndex(true)
              .build());
    }
  }
}

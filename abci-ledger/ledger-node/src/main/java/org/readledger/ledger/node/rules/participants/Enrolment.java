package org.readledger.ledger.node.rules.participants;

import com.google.protobuf.ByteString;
import org.readledger.ledger.proto.Key;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.RecordStatus;
import org.readledger.ledger.signing.KeyIds;

/** The record of a key that joins a participant. */
final class Enrolment {

  private Enrolment() {}

  static Key of(ByteString participant, KeyDeclaration declaration, long nowMs) {
    return Key.newBuilder()
        .setKeyId(KeyIds.of(declaration).bytes())
        .setParticipantId(participant)
        .setDeclaration(declaration)
        .setStatus(RecordStatus.ACTIVE)
        .setEnrolledAtMs(nowMs)
        .build();
  }
}

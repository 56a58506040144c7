package org.readledger.ledger.node.rules.envelope;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.proto.Key;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.Participant;
import org.readledger.ledger.proto.RecordStatus;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.Signature;

/** The author and the key that a transaction names, as far as the state knows them. */
record Signer(Optional<Participant> author, Optional<Key> key, Signature signature) {

  static Signer of(StateView state, ByteString author, Signature signature) {
    return new Signer(
        Tables.PARTICIPANTS.find(state, author),
        Tables.KEYS
            .find(state, signature.getKeyId())
            .filter(key -> key.getParticipantId().equals(author)),
        signature);
  }

  /** Whether there is somebody whose signature it could be. */
  RejectionCode known() {
    if (author.isEmpty()) {
      return RejectionCode.UNKNOWN_AUTHOR;
    }
    if (key.isEmpty()) {
      return RejectionCode.UNKNOWN_KEY;
    }
    return fits(key.get().getDeclaration().getAlgorithm())
        ? RejectionCode.OK
        : RejectionCode.UNSUPPORTED_SIGNATURE;
  }

  /** Whether this somebody may act at all. */
  RejectionCode active() {
    if (author.isEmpty() || author.get().getStatus() != RecordStatus.ACTIVE) {
      return RejectionCode.AUTHOR_NOT_ACTIVE;
    }
    return key.isEmpty() || key.get().getStatus() != RecordStatus.ACTIVE
        ? RejectionCode.KEY_REVOKED_CODE
        : RejectionCode.OK;
  }

  private boolean fits(KeyAlgorithm algorithm) {
    return switch (signature.getKindCase()) {
      case ED25519 -> algorithm == KeyAlgorithm.ED25519;
      case ES256 -> algorithm == KeyAlgorithm.ES256;
      case KIND_NOT_SET -> false;
    };
  }
}

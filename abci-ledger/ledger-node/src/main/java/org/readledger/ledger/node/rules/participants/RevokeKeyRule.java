package org.readledger.ledger.node.rules.participants;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.Key;
import org.readledger.ledger.proto.KeyRevoked;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RecordStatus;
import org.readledger.ledger.proto.RejectionCode;

/** RevokeKey: a participant ends a key of its own for good. */
public final class RevokeKeyRule implements OperationRule {

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.REVOKE_KEY,
        KeyScope.MANAGE_KEYS,
        Set.of(),
        "An active key of the author; not the last one that manages keys.",
        "The key signs nothing any more.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.NOT_FOUND,
            RejectionCode.NOT_PERMITTED,
            RejectionCode.WRONG_STATE,
            RejectionCode.LAST_KEY));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var keyId = operation.getRevokeKey().getKeyId();
    var invalid = new FormCheck().id("key_id", keyId).invalidField();
    if (invalid.isPresent()) {
      return Decision.invalid(invalid.get());
    }
    var found = Tables.KEYS.find(act.state(), keyId);
    if (found.isEmpty()) {
      return Decision.refused(RejectionCode.NOT_FOUND);
    }
    var key = found.get();
    if (!key.getParticipantId().equals(act.authorId())) {
      return Decision.refused(RejectionCode.NOT_PERMITTED);
    }
    if (key.getStatus() != RecordStatus.ACTIVE) {
      return Decision.wrongState(ReadState.READ_STATE_UNSPECIFIED);
    }
    if (isLastManager(act, key)) {
      return Decision.refused(RejectionCode.LAST_KEY);
    }
    var revoked =
        key.toBuilder().setStatus(RecordStatus.REVOKED).setRevokedAtMs(act.nowMs()).build();
    Tables.KEYS.put(act.state(), keyId, revoked);
    return Decision.applied(
        LedgerEvent.newBuilder().setKeyRevoked(KeyRevoked.newBuilder().setKey(revoked)));
  }

  private static boolean isLastManager(Act act, Key key) {
    return KeyForm.manages(key.getDeclaration())
        && Tables.PARTICIPANTS.require(act.state(), act.authorId()).getKeyIdsList().stream()
            .filter(other -> !other.equals(key.getKeyId()))
            .map(other -> Tables.KEYS.require(act.state(), other))
            .noneMatch(
                other ->
                    other.getStatus() == RecordStatus.ACTIVE
                        && KeyForm.manages(other.getDeclaration()));
  }
}

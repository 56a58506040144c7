package org.readledger.ledger.node.rules.credentials;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.reads.Release;
import org.readledger.ledger.node.rules.records.Subjects;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.Attestation;
import org.readledger.ledger.proto.AttestationRevoked;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RecordStatus;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.ReleaseCause;
import org.readledger.ledger.proto.RevocationReason;

/** RevokeAttestation: a body takes back what it said; reads claimed on it are released at once. */
public final class RevokeAttestationRule implements OperationRule {

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.REVOKE_ATTESTATION,
        KeyScope.ATTEST,
        Set.of(ParticipantKind.CREDENTIALING_BODY),
        "The body attested it; it is not revoked yet.",
        "It counts for nothing. Claimed reads that it carries are released in the same block: the"
            + " reader gets claim cost and deposit back, the postings are open again.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.NOT_FOUND,
            RejectionCode.NOT_PERMITTED,
            RejectionCode.WRONG_STATE));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var revoke = operation.getRevokeAttestation();
    var invalid =
        new FormCheck()
            .id("attestation_id", revoke.getAttestationId())
            .that("reason", known(revoke.getReason()))
            .invalidField();
    if (invalid.isPresent()) {
      return Decision.invalid(invalid.get());
    }
    var found = Tables.ATTESTATIONS.find(act.state(), revoke.getAttestationId());
    if (found.isEmpty()) {
      return Decision.refused(RejectionCode.NOT_FOUND);
    }
    if (!found.get().getBody().equals(act.authorId())) {
      return Decision.refused(RejectionCode.NOT_PERMITTED);
    }
    if (found.get().getStatus() != RecordStatus.ACTIVE) {
      return Decision.wrongState(ReadState.READ_STATE_UNSPECIFIED);
    }
    return revoked(act, found.get(), revoke.getReason());
  }

  private static boolean known(RevocationReason reason) {
    return reason != RevocationReason.REVOCATION_REASON_UNSPECIFIED
        && reason != RevocationReason.UNRECOGNIZED;
  }

  private static Decision revoked(Act act, Attestation attestation, RevocationReason reason) {
    var revoked =
        attestation.toBuilder()
            .setStatus(RecordStatus.REVOKED)
            .setRevokedAtMs(act.nowMs())
            .setRevocationReason(reason)
            .build();
    Tables.ATTESTATIONS.put(act.state(), revoked.getAttestationId(), revoked);
    var carried = readsCarriedBy(act, revoked);
    var events = new ArrayList<LedgerEvent>();
    events.add(
        LedgerEvent.newBuilder()
            .setAttestationRevoked(
                AttestationRevoked.newBuilder()
                    .setAttestation(revoked)
                    .addAllReleasedReads(carried))
            .build());
    for (var posting : carried) {
      events.add(Release.of(act.state(), posting, ReleaseCause.ATTESTATION_LOST));
    }
    return Decision.applied(events);
  }

  private static List<ByteString> readsCarriedBy(Act act, Attestation attestation) {
    return Subjects.of(act.state(), attestation.getSubject()).getHeldReadsList().stream()
        .filter(
            held ->
                Tables.READS
                    .require(act.state(), held)
                    .getCarriedByList()
                    .contains(attestation.getAttestationId()))
        .toList();
  }
}

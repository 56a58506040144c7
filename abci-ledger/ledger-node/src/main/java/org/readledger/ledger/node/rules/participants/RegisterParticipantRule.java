package org.readledger.ledger.node.rules.participants;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.Key;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.Participant;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.ParticipantRegistered;
import org.readledger.ledger.proto.RecordStatus;
import org.readledger.ledger.proto.RegisterParticipant;
import org.readledger.ledger.proto.RejectionCode;

/** RegisterParticipant: the operator takes somebody into the market, with first keys. */
public final class RegisterParticipantRule implements OperationRule {

  private static final int MAX_KEYS = 16;

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.REGISTER_PARTICIPANT,
        KeyScope.REGISTER,
        Set.of(ParticipantKind.OPERATOR),
        "A new identifier; any kind but OPERATOR; 1 to 16 new keys, one of which manages keys.",
        "The participant is active. A body is not accredited: that is genesis or governance.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.ALREADY_EXISTS,
            RejectionCode.DEMO_KEY_REFUSED));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var register = operation.getRegisterParticipant();
    var invalid = form(register).invalidField();
    if (invalid.isPresent()) {
      return Decision.invalid(invalid.get());
    }
    if (register.getKeysList().stream().anyMatch(KeyDeclaration::getDemo)
        && !MarketBook.settings(act.state()).getDemo()) {
      return Decision.refused(RejectionCode.DEMO_KEY_REFUSED);
    }
    if (Tables.PARTICIPANTS.has(act.state(), register.getParticipantId())) {
      return Decision.refused(RejectionCode.ALREADY_EXISTS);
    }
    return withKeys(act, register);
  }

  private static FormCheck form(RegisterParticipant register) {
    var form =
        new FormCheck()
            .id("participant_id", register.getParticipantId())
            .that("kind", registrable(register.getKind()))
            .between("keys", register.getKeysCount(), 1, MAX_KEYS);
    register.getKeysList().forEach(key -> KeyForm.check(form, key));
    return form.that("keys", register.getKeysList().stream().anyMatch(KeyForm::manages));
  }

  private static boolean registrable(ParticipantKind kind) {
    return switch (kind) {
      case IMAGING_CENTER, CREDENTIALING_BODY, READER, AI_SERVICE, PATIENT, AUDITOR -> true;
      case OPERATOR, PARTICIPANT_KIND_UNSPECIFIED, UNRECOGNIZED -> false;
    };
  }

  private static Decision withKeys(Act act, RegisterParticipant register) {
    var participant =
        Participant.newBuilder()
            .setParticipantId(register.getParticipantId())
            .setKind(register.getKind())
            .setStatus(RecordStatus.ACTIVE)
            .setRegisteredAtMs(act.nowMs());
    var keys = new ArrayList<Key>();
    var seen = new HashSet<>();
    for (var declaration : register.getKeysList()) {
      var key = Enrolment.of(register.getParticipantId(), declaration, act.nowMs());
      if (!seen.add(key.getKeyId()) || Tables.KEYS.has(act.state(), key.getKeyId())) {
        return Decision.refused(RejectionCode.ALREADY_EXISTS);
      }
      participant.addKeyIds(key.getKeyId());
      keys.add(key);
    }
    keys.forEach(key -> Tables.KEYS.put(act.state(), key.getKeyId(), key));
    Tables.PARTICIPANTS.put(act.state(), register.getParticipantId(), participant.build());
    return Decision.applied(
        LedgerEvent.newBuilder()
            .setParticipantRegistered(
                ParticipantRegistered.newBuilder().setParticipant(participant).addAllKeys(keys)));
  }
}

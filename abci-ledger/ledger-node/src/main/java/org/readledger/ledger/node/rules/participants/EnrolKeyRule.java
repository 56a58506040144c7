package org.readledger.ledger.node.rules.participants;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.KeyEnrolled;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.RejectionCode;

/** EnrolKey: a participant adds a key of its own. */
public final class EnrolKeyRule implements OperationRule {

  /** Keys a participant may ever have had, revoked ones included. */
  private static final int MAX_KEYS = 1_024;

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.ENROL_KEY,
        KeyScope.MANAGE_KEYS,
        Set.of(),
        "A new public key. A SERVICE key is not given CLAIM, REPORT, SETTLE or ATTEST; a demo key"
            + " needs a demo chain; at most 1,024 keys in all.",
        "The key may sign for the author.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.ALREADY_EXISTS,
            RejectionCode.DEMO_KEY_REFUSED,
            RejectionCode.OVER_QUOTA));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var declaration = operation.getEnrolKey().getKey();
    var form = new FormCheck();
    KeyForm.check(form, declaration);
    if (form.invalidField().isPresent()) {
      return Decision.invalid(form.invalidField().get());
    }
    if (declaration.getDemo() && !MarketBook.settings(act.state()).getDemo()) {
      return Decision.refused(RejectionCode.DEMO_KEY_REFUSED);
    }
    var key = Enrolment.of(act.authorId(), declaration, act.nowMs());
    if (Tables.KEYS.has(act.state(), key.getKeyId())) {
      return Decision.refused(RejectionCode.ALREADY_EXISTS);
    }
    // the record may have changed since the transaction began: an earlier operation enrolled a key
    var author = Tables.PARTICIPANTS.require(act.state(), act.authorId());
    if (author.getKeyIdsCount() >= MAX_KEYS) {
      return Decision.refused(RejectionCode.OVER_QUOTA);
    }
    Tables.KEYS.put(act.state(), key.getKeyId(), key);
    Tables.PARTICIPANTS.put(
        act.state(), act.authorId(), author.toBuilder().addKeyIds(key.getKeyId()).build());
    return Decision.applied(
        LedgerEvent.newBuilder().setKeyEnrolled(KeyEnrolled.newBuilder().setKey(key)));
  }
}

package org.readledger.ledger.node.rules.audit;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.AccessLogAnchored;
import org.readledger.ledger.proto.AccessLogHead;
import org.readledger.ledger.proto.AnchorAccessLog;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.RejectionCode;

/** AnchorAccessLog: a gateway states the root over a batch of who looked at what. */
public final class AnchorAccessLogRule implements OperationRule {

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.ANCHOR_ACCESS_LOG,
        KeyScope.ANCHOR,
        Set.of(ParticipantKind.IMAGING_CENTER, ParticipantKind.OPERATOR),
        "The log is new or the author's; the next sequence number.",
        "The batch can be proved complete and unchanged.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.NOT_PERMITTED,
            RejectionCode.ALREADY_EXISTS,
            RejectionCode.WRONG_VERSION,
            RejectionCode.AMOUNT_OVERFLOW));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var anchor = operation.getAnchorAccessLog();
    var invalid =
        new FormCheck()
            .id("log_id", anchor.getLogId())
            .that("sequence", anchor.getSequence() > 0)
            .digest("root", anchor.getRoot())
            .that("record_count", anchor.getRecordCount() > 0)
            .invalidField();
    if (invalid.isPresent()) {
      return Decision.invalid(invalid.get());
    }
    var head =
        Tables.LOGS
            .find(act.state(), anchor.getLogId())
            .orElseGet(() -> AccessLogHead.newBuilder().setParticipantId(act.authorId()).build());
    if (!head.getParticipantId().equals(act.authorId())) {
      return Decision.refused(RejectionCode.NOT_PERMITTED);
    }
    if (anchor.getSequence() <= head.getSequence()) {
      return Decision.refused(RejectionCode.ALREADY_EXISTS);
    }
    if (anchor.getSequence() != head.getSequence() + 1) {
      return Decision.refused(RejectionCode.WRONG_VERSION);
    }
    return head.getRecordCount() > Long.MAX_VALUE - anchor.getRecordCount()
        ? Decision.refused(RejectionCode.AMOUNT_OVERFLOW)
        : anchored(act, anchor, head);
  }

  private static Decision anchored(Act act, AnchorAccessLog anchor, AccessLogHead head) {
    var after =
        head.toBuilder()
            .setLogId(anchor.getLogId())
            .setSequence(anchor.getSequence())
            .setRoot(anchor.getRoot())
            .setRecordCount(head.getRecordCount() + anchor.getRecordCount())
            .build();
    Tables.LOGS.put(act.state(), anchor.getLogId(), after);
    return Decision.applied(
        LedgerEvent.newBuilder()
            .setAccessLogAnchored(
                AccessLogAnchored.newBuilder()
                    .setHead(after)
                    .setBatchCount(anchor.getRecordCount())));
  }
}

package org.readledger.ledger.node.rules;

import java.util.ArrayList;
import java.util.Optional;
import org.readledger.ledger.node.rules.TransactionOutcome.Accepted;
import org.readledger.ledger.node.rules.TransactionOutcome.Rejected;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.envelope.Admission;
import org.readledger.ledger.node.rules.records.MarketBook;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.Key;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Receipt;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.SignedTransaction;
import org.readledger.ledger.proto.TransactionBody;
import org.readledger.ledger.tx.RejectionInWords;

/** One transaction from its envelope to its outcome. */
final class TransactionExecution {

  private TransactionExecution() {}

  static TransactionOutcome execute(
      WorkingState state,
      BlockContext block,
      SignedTransaction tx,
      TransactionBody body,
      boolean signatureValid) {
    var admission =
        Admission.inBlock(state, block.chainId(), block.timeMs(), tx, body, signatureValid);
    return switch (admission) {
      case Admission.Refused refused -> rejected(coded(refused.code()));
      case Admission.Admitted admitted -> {
        var hindrance = beforeOperations(state, admitted.key(), body);
        yield hindrance.isPresent()
            ? rejected(hindrance.get())
            : operations(state, block, admitted, body);
      }
    };
  }

  static Optional<Rejection> precheck(
      StateView state, String chainId, long nowMs, SignedTransaction tx, TransactionBody body) {
    return switch (Admission.atTheDoor(state, chainId, nowMs, tx, body)) {
      case Admission.Refused refused -> Optional.of(coded(refused.code()));
      case Admission.Admitted admitted -> beforeOperations(state, admitted.key(), body);
    };
  }

  /** Scopes of the key, and how much one transaction may ask. */
  private static Optional<Rejection> beforeOperations(
      StateView state, Key key, TransactionBody body) {
    int postings = 0;
    for (int index = 0; index < body.getOperationsCount(); index++) {
      var operation = body.getOperations(index);
      if (!OperationRules.inScope(key, operation)) {
        return Optional.of(at(index, coded(RejectionCode.OUT_OF_SCOPE)));
      }
      postings += operation.hasPostStudy() ? 1 : 0;
    }
    return postings > 1 && postings > MarketBook.current(state).getMaxOpenPostingsPerTx()
        ? Optional.of(coded(RejectionCode.OVER_QUOTA))
        : Optional.empty();
  }

  private static TransactionOutcome operations(
      WorkingState state, BlockContext block, Admission.Admitted by, TransactionBody body) {
    var overlay = state.fork();
    var act = new Act(overlay, block.height(), block.timeMs(), by.author(), by.key());
    var events = new ArrayList<LedgerEvent>();
    var receipt = Receipt.newBuilder();
    for (int index = 0; index < body.getOperationsCount(); index++) {
      switch (OperationRules.decide(act, body.getOperations(index))) {
        case Decision.Refused refused -> {
          return rejected(at(index, refused.rejection()));
        }
        case Decision.Applied applied -> {
          events.addAll(applied.events());
          receipt.addAllClaims(applied.claims());
        }
      }
    }
    overlay.merge();
    return new Accepted(events, receipt.build());
  }

  private static Rejection coded(RejectionCode code) {
    return Rejection.newBuilder().setCode(code).build();
  }

  private static Rejection at(int index, Rejection rejection) {
    return rejection.toBuilder().setOperationIndex(index).build();
  }

  private static TransactionOutcome rejected(Rejection rejection) {
    return new Rejected(rejection, RejectionInWords.of(rejection));
  }
}

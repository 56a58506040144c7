package org.readledger.ledger.node.app;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.readledger.abci.proto.Event;
import org.readledger.abci.proto.ExecTxResult;
import org.readledger.ledger.node.rules.BlockContext;
import org.readledger.ledger.node.rules.LedgerRules;
import org.readledger.ledger.node.rules.TransactionOutcome;
import org.readledger.ledger.node.rules.TransactionOutcome.Accepted;
import org.readledger.ledger.node.rules.TransactionOutcome.Rejected;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.node.store.StoreDamagedException;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.RejectionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes a block: what fell due first, then its transactions in their order. */
final class BlockExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(BlockExecutor.class);

  private final LedgerRules rules;
  private final Intake intake;

  BlockExecutor(LedgerRules rules, Intake intake) {
    this.rules = rules;
    this.intake = intake;
  }

  /**
   * What a block did.
   *
   * @param events of the steps that fell due
   * @param results one per transaction, in their order
   */
  record Executed(List<Event> events, List<ExecTxResult> results) {}

  /** Applies a block to a state; whatever the transactions are, each gets a result. */
  Executed execute(WorkingState state, BlockContext block, List<ByteString> transactions) {
    var due = rules.beginBlock(state, block).stream().map(EventEncoder::encode).toList();
    var judged = intake.judgeAll(transactions, block.chainId(), state);
    var results = new ArrayList<ExecTxResult>(transactions.size());
    for (var i = 0; i < judged.size(); i++) {
      results.add(execute(state, block, transactions.get(i), judged.get(i)));
    }
    return new Executed(due, results);
  }

  private ExecTxResult execute(
      WorkingState state,
      BlockContext block,
      ByteString bytes,
      Optional<Intake.Judged> transaction) {
    return transaction
        .map(judged -> execute(state, block, withCurrentKeys(judged, block.chainId(), state)))
        .orElseGet(() -> Refusals.result(Refusals.unreadable(bytes)));
  }

  /** A transaction earlier in the block may have enrolled the key. */
  private Intake.Judged withCurrentKeys(Intake.Judged judged, String chainId, StateView state) {
    return judged.signature() == SignatureVerdict.NO_KEY
        ? intake.judge(judged.tx(), chainId, state)
        : judged;
  }

  private ExecTxResult execute(WorkingState state, BlockContext block, Intake.Judged judged) {
    if (judged.signature() == SignatureVerdict.UNSUPPORTED) {
      return Refusals.result(RejectionCode.UNSUPPORTED_SIGNATURE);
    }
    var attempt = state.fork();
    try {
      var tx = judged.tx();
      var outcome = rules.execute(attempt, block, tx.signed(), tx.body(), judged.isValid());
      attempt.merge();
      return result(outcome);
    } catch (StoreDamagedException e) {
      throw e;
    } catch (RuntimeException e) {
      // The same bytes fail alike on every validator: a refusal keeps the chain going where an
      // exception would halt it for everybody. Nothing of the attempt is kept.
      LOG.error("The rules failed on transaction {}; it is refused", digest(judged), e);
      return Refusals.result(RejectionCode.MALFORMED);
    }
  }

  private static ExecTxResult result(TransactionOutcome outcome) {
    return switch (outcome) {
      case Rejected(var rejection, var log) -> Refusals.result(rejection, log);
      case Accepted(var events, var receipt) ->
          ExecTxResult.newBuilder()
              .setCodespace(Refusals.CODESPACE)
              .setData(receipt.toByteString())
              .addAllEvents(encoded(events))
              .build();
    };
  }

  private static List<Event> encoded(List<LedgerEvent> events) {
    return events.stream().map(EventEncoder::encode).toList();
  }

  private static String digest(Intake.Judged judged) {
    return HexFormat.of().formatHex(judged.tx().digest().toByteArray());
  }
}

package org.readledger.ledger.node.rules;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.SignedTransaction;
import org.readledger.ledger.proto.TransactionBody;

/** The rules of the read market. */
public final class ReadMarketRules implements LedgerRules {

  @Override
  public List<LedgerEvent> initialise(
      WorkingState state, GenesisState genesis, long genesisTimeMs) {
    return GenesisWriting.write(state, genesis, genesisTimeMs);
  }

  @Override
  public List<LedgerEvent> beginBlock(WorkingState state, BlockContext block) {
    return TimeDrivenSteps.take(state, block);
  }

  @Override
  public TransactionOutcome execute(
      WorkingState state,
      BlockContext block,
      SignedTransaction tx,
      TransactionBody body,
      boolean signatureValid) {
    return TransactionExecution.execute(state, block, tx, body, signatureValid);
  }

  @Override
  public Optional<Rejection> precheck(
      StateView state, String chainId, long nowMs, SignedTransaction tx, TransactionBody body) {
    return TransactionExecution.precheck(state, chainId, nowMs, tx, body);
  }

  @Override
  public Optional<ByteString> answer(
      StateView state, long height, long timeMs, String path, ByteString data) {
    return LedgerQueries.answer(state, height, timeMs, path, data);
  }
}

package org.readledger.ledger.node.app;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.genesis.GenesisEvents;
import org.readledger.ledger.node.rules.BlockContext;
import org.readledger.ledger.node.rules.LedgerRules;
import org.readledger.ledger.node.rules.TransactionOutcome;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.Store;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.proto.KeyEnrolled;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Receipt;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.SignedTransaction;
import org.readledger.ledger.proto.TransactionBody;

/**
 * The least that can be called rules: a nonce is spent once, and a transaction leaves a record of
 * itself. With it the node's shell is tested apart from the market.
 */
public final class EnvelopeRules implements LedgerRules {

  @Override
  public List<LedgerEvent> initialise(
      WorkingState state, GenesisState genesis, long genesisTimeMs) {
    var events = GenesisEvents.of(genesis, genesisTimeMs);
    for (var event : events) {
      for (var key : event.getParticipantRegistered().getKeysList()) {
        state.put(Store.KEYS, key.getKeyId(), key.toByteString());
      }
    }
    return events;
  }

  @Override
  public List<LedgerEvent> beginBlock(WorkingState state, BlockContext block) {
    return List.of();
  }

  @Override
  public TransactionOutcome execute(
      WorkingState state,
      BlockContext block,
      SignedTransaction tx,
      TransactionBody body,
      boolean signatureValid) {
    if (!signatureValid) {
      return rejected(RejectionCode.BAD_SIGNATURE);
    }
    var rejection = precheck(state, block.chainId(), block.timeMs(), tx, body);
    if (rejection.isPresent()) {
      return rejected(rejection.get().getCode());
    }
    if (body.getOperationsCount() > 1) {
      state.put(Store.READS, ByteString.EMPTY, ByteString.copyFromUtf8("forged"));
    }
    state.put(Store.NONCES, nonceKey(body), ByteString.copyFromUtf8("spent"));
    state.put(Store.READS, body.getNonce(), tx.getBody());
    return new TransactionOutcome.Accepted(
        List.of(LedgerEvent.newBuilder().setKeyEnrolled(KeyEnrolled.getDefaultInstance()).build()),
        Receipt.getDefaultInstance());
  }

  @Override
  public Optional<Rejection> precheck(
      StateView state, String chainId, long nowMs, SignedTransaction tx, TransactionBody body) {
    if (!body.getChainId().equals(chainId)) {
      return Optional.of(Refusals.of(RejectionCode.WRONG_CHAIN));
    }
    if (body.getExpiresAtMs() < nowMs) {
      return Optional.of(Refusals.of(RejectionCode.OUTSIDE_TIME_WINDOW));
    }
    return state
        .get(Store.NONCES, nonceKey(body))
        .map(spent -> Refusals.of(RejectionCode.REPLAYED));
  }

  @Override
  public Optional<ByteString> answer(
      StateView state, long height, long timeMs, String path, ByteString data) {
    if (path.equals("/fail")) {
      throw new IllegalStateException("a rule that fails");
    }
    return path.equals("/height")
        ? Optional.of(ByteString.copyFromUtf8(Long.toString(height)))
        : Optional.empty();
  }

  private static TransactionOutcome rejected(RejectionCode code) {
    return new TransactionOutcome.Rejected(Refusals.of(code), code.name());
  }

  private static ByteString nonceKey(TransactionBody body) {
    return ByteString.copyFromUtf8("n").concat(body.getAuthor()).concat(body.getNonce());
  }
}

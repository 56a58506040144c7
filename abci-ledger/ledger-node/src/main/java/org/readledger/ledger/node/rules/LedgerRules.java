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

/**
 * The deterministic heart of the ledger: functions of state and input, without clock, randomness or
 * memory of their own. Safe for concurrent use as long as each state is used by one thread.
 */
public interface LedgerRules {

  /**
   * Writes the genesis state.
   *
   * @param state empty
   * @return the events the genesis implies
   * @throws IllegalArgumentException if the genesis state contradicts itself; the node must not
   *     start
   */
  List<LedgerEvent> initialise(WorkingState state, GenesisState genesis, long genesisTimeMs);

  /**
   * Takes the steps that fell due before this block: expiry of reads and automatic acceptance, in
   * the order of their due times. When blocks were more than a minute apart, running deadlines are
   * first extended by the gap. Writes nothing when nothing fell due.
   */
  List<LedgerEvent> beginBlock(WorkingState state, BlockContext block);

  /**
   * Applies one included transaction, all operations or none. Whatever a validly signed transaction
   * does, its nonce is spent.
   *
   * @param tx as sent
   * @param body parsed from the transaction's body bytes
   * @param signatureValid whether the one signature verifies under the key the state knows by the
   *     signature's key id; irrelevant when that key does not exist
   */
  TransactionOutcome execute(
      WorkingState state,
      BlockContext block,
      SignedTransaction tx,
      TransactionBody body,
      boolean signatureValid);

  /**
   * What CheckTx can say before the signature is verified: form, chain, time window, replay, author
   * and key. Never market rules, so that the loser of a race is refused in a block, provably.
   *
   * @param nowMs the node's own clock, which is not part of consensus
   */
  Optional<Rejection> precheck(
      StateView state, String chainId, long nowMs, SignedTransaction tx, TransactionBody body);

  /**
   * Answers a query that takes more than one record: `/eligibility`, `/reads/authorisation`,
   * `/credits/check`, `/rules`.
   *
   * @param height of the view
   * @param timeMs block time at which eligibility is judged
   * @return nothing if the path is unknown or the data is not the query message of the path
   */
  Optional<ByteString> answer(
      StateView state, long height, long timeMs, String path, ByteString data);
}

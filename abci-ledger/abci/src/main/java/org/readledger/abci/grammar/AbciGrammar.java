package org.readledger.abci.grammar;

import static org.readledger.abci.grammar.Expression.call;
import static org.readledger.abci.grammar.Expression.choice;
import static org.readledger.abci.grammar.Expression.optional;
import static org.readledger.abci.grammar.Expression.repeat;
import static org.readledger.abci.grammar.Expression.sequence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readledger.abci.AbciMethod;

/**
 * The order in which a correct engine calls its application from start to end, as the ABNF in
 * CometBFT's spec/abci/abci++_comet_expected_behavior.md gives it. CheckTx, Query, Echo, Flush,
 * ListSnapshots, LoadSnapshotChunk, and any Info after consensus began, may come at any time and
 * are left out, as there.
 */
public final class AbciGrammar {

  /** How the engine started. */
  public enum Start {
    /** With empty data: handshake or state sync. */
    CLEAN,
    /** With data of its own: handshake, then replay. */
    RECOVERY
  }

  /** Whether calls obey the grammar. */
  public sealed interface Verdict {}

  /** They may be the beginning of a correct execution. */
  public record Conforms() implements Verdict {}

  /**
   * They cannot.
   *
   * @param position index into the checked calls of the first that must not be there
   * @param call that call
   * @param expected calls that could have been there
   */
  public record Violation(int position, AbciMethod call, Set<AbciMethod> expected)
      implements Verdict {}

  private static final Expression GOT_VOTE = repeat(call(AbciMethod.VERIFY_VOTE_EXTENSION));
  private static final Expression EXTEND =
      sequence(GOT_VOTE, call(AbciMethod.EXTEND_VOTE), GOT_VOTE);
  private static final Expression PROPOSER =
      sequence(
          GOT_VOTE,
          optional(
              sequence(
                  call(AbciMethod.PREPARE_PROPOSAL), optional(call(AbciMethod.PROCESS_PROPOSAL)))),
          optional(EXTEND));
  private static final Expression NON_PROPOSER =
      sequence(GOT_VOTE, optional(call(AbciMethod.PROCESS_PROPOSAL)), optional(EXTEND));
  private static final Expression HEIGHT =
      sequence(
          repeat(choice(PROPOSER, NON_PROPOSER)),
          call(AbciMethod.FINALIZE_BLOCK),
          call(AbciMethod.COMMIT));
  private static final Expression CONSENSUS = repeat(HEIGHT);
  private static final Expression INFO = call(AbciMethod.INFO);
  private static final Expression CHUNKS = repeat(call(AbciMethod.APPLY_SNAPSHOT_CHUNK));
  private static final Expression OFFER = call(AbciMethod.OFFER_SNAPSHOT);
  private static final Expression STATE_SYNC =
      sequence(
          repeat(sequence(OFFER, CHUNKS)),
          OFFER,
          call(AbciMethod.APPLY_SNAPSHOT_CHUNK),
          CHUNKS,
          INFO);
  private static final Expression HANDSHAKE = sequence(INFO, call(AbciMethod.INIT_CHAIN));
  private static final Expression CLEAN = sequence(choice(HANDSHAKE, STATE_SYNC), CONSENSUS);
  private static final Expression RECOVERY =
      sequence(INFO, optional(call(AbciMethod.INIT_CHAIN)), CONSENSUS);

  private AbciGrammar() {}

  /**
   * Checks the calls of one run of an engine.
   *
   * @param calls in order, from the engine's start to any moment later
   * @param start how the engine started
   */
  public static Verdict check(List<AbciMethod> calls, Start start) {
    Expression state = start == Start.CLEAN ? CLEAN : RECOVERY;
    Map<Expression, Map<AbciMethod, Expression>> known = new HashMap<>();
    List<Integer> positions = relevant(calls);
    for (int position : positions) {
      AbciMethod method = calls.get(position);
      Expression following =
          known
              .computeIfAbsent(state, unseen -> new HashMap<>())
              .computeIfAbsent(method, state::after);
      if (following instanceof Expression.Nothing) {
        return new Violation(position, method, state.next());
      }
      state = following;
    }
    return new Conforms();
  }

  private static List<Integer> relevant(List<AbciMethod> calls) {
    List<Integer> positions = new ArrayList<>();
    boolean started = false;
    for (int i = 0; i < calls.size(); i++) {
      AbciMethod method = calls.get(i);
      boolean keep =
          switch (method) {
            case INIT_CHAIN,
                PREPARE_PROPOSAL,
                PROCESS_PROPOSAL,
                EXTEND_VOTE,
                VERIFY_VOTE_EXTENSION,
                FINALIZE_BLOCK,
                COMMIT -> {
              started = true;
              yield true;
            }
            case OFFER_SNAPSHOT, APPLY_SNAPSHOT_CHUNK -> true;
            case INFO -> !started;
            case ECHO,
                FLUSH,
                QUERY,
                CHECK_TX,
                INSERT_TX,
                REAP_TXS,
                LIST_SNAPSHOTS,
                LOAD_SNAPSHOT_CHUNK ->
                false;
          };
      if (keep) {
        positions.add(i);
      }
    }
    return positions;
  }
}

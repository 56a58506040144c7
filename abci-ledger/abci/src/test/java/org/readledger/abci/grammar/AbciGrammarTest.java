package org.readledger.abci.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readledger.abci.AbciMethod.APPLY_SNAPSHOT_CHUNK;
import static org.readledger.abci.AbciMethod.CHECK_TX;
import static org.readledger.abci.AbciMethod.COMMIT;
import static org.readledger.abci.AbciMethod.EXTEND_VOTE;
import static org.readledger.abci.AbciMethod.FINALIZE_BLOCK;
import static org.readledger.abci.AbciMethod.INFO;
import static org.readledger.abci.AbciMethod.INIT_CHAIN;
import static org.readledger.abci.AbciMethod.OFFER_SNAPSHOT;
import static org.readledger.abci.AbciMethod.PREPARE_PROPOSAL;
import static org.readledger.abci.AbciMethod.PROCESS_PROPOSAL;
import static org.readledger.abci.AbciMethod.QUERY;
import static org.readledger.abci.AbciMethod.VERIFY_VOTE_EXTENSION;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readledger.abci.AbciMethod;
import org.readledger.abci.grammar.AbciGrammar.Conforms;
import org.readledger.abci.grammar.AbciGrammar.Start;
import org.readledger.abci.grammar.AbciGrammar.Violation;

/** Executions that the engine's specification allows and forbids. */
class AbciGrammarTest {

  private static void assertConforms(Start start, AbciMethod... calls) {
    assertThat(AbciGrammar.check(List.of(calls), start)).isEqualTo(new Conforms());
  }

  private static Violation violation(Start start, AbciMethod... calls) {
    return (Violation) AbciGrammar.check(List.of(calls), start);
  }

  @Test
  void cleanStartProposesAndDecides() {
    assertConforms(
        Start.CLEAN,
        INFO,
        INIT_CHAIN,
        PREPARE_PROPOSAL,
        PROCESS_PROPOSAL,
        FINALIZE_BLOCK,
        COMMIT,
        CHECK_TX,
        INFO,
        QUERY,
        PROCESS_PROPOSAL,
        FINALIZE_BLOCK,
        COMMIT,
        PREPARE_PROPOSAL);
  }

  @Test
  void heightsMayTakeSeveralRoundsWithVoteExtensions() {
    assertConforms(
        Start.CLEAN,
        INFO,
        INIT_CHAIN,
        VERIFY_VOTE_EXTENSION,
        PROCESS_PROPOSAL,
        EXTEND_VOTE,
        VERIFY_VOTE_EXTENSION,
        PREPARE_PROPOSAL,
        PROCESS_PROPOSAL,
        VERIFY_VOTE_EXTENSION,
        EXTEND_VOTE,
        FINALIZE_BLOCK,
        COMMIT);
  }

  @Test
  void stateSyncMayNeedSeveralAttempts() {
    assertConforms(
        Start.CLEAN,
        OFFER_SNAPSHOT,
        OFFER_SNAPSHOT,
        APPLY_SNAPSHOT_CHUNK,
        OFFER_SNAPSHOT,
        APPLY_SNAPSHOT_CHUNK,
        APPLY_SNAPSHOT_CHUNK,
        INFO,
        FINALIZE_BLOCK,
        COMMIT);
  }

  @Test
  void recoveryReplaysDecidedBlocks() {
    assertConforms(
        Start.RECOVERY, INFO, FINALIZE_BLOCK, COMMIT, FINALIZE_BLOCK, COMMIT, PREPARE_PROPOSAL);
    assertConforms(Start.RECOVERY, INFO, INIT_CHAIN, FINALIZE_BLOCK, COMMIT);
  }

  @Test
  void cleanStartWithoutInitChainIsForbidden() {
    Violation found = violation(Start.CLEAN, INFO, FINALIZE_BLOCK);
    assertThat(found.position()).isEqualTo(1);
    assertThat(found.call()).isEqualTo(FINALIZE_BLOCK);
    assertThat(found.expected()).containsExactly(INIT_CHAIN);
  }

  @Test
  void commitWithoutABlockIsForbidden() {
    Violation found =
        violation(Start.RECOVERY, INFO, CHECK_TX, FINALIZE_BLOCK, COMMIT, CHECK_TX, COMMIT);
    assertThat(found.position()).isEqualTo(5);
    assertThat(found.expected()).contains(FINALIZE_BLOCK, PREPARE_PROPOSAL).doesNotContain(COMMIT);
  }

  @Test
  void blockFinalizedTwiceIsForbidden() {
    assertThat(violation(Start.RECOVERY, INFO, FINALIZE_BLOCK, FINALIZE_BLOCK).expected())
        .containsExactly(COMMIT);
  }

  @Test
  void chainInitialisedTwiceIsForbidden() {
    assertThat(violation(Start.CLEAN, INFO, INIT_CHAIN, INIT_CHAIN).position()).isEqualTo(2);
  }

  @Test
  void longExecutionsAreCheckedQuickly() {
    List<AbciMethod> calls = new ArrayList<>(List.of(INFO, INIT_CHAIN));
    for (int height = 0; height < 100_000; height++) {
      calls.addAll(List.of(PREPARE_PROPOSAL, PROCESS_PROPOSAL, FINALIZE_BLOCK, COMMIT));
    }
    assertThat(AbciGrammar.check(calls, Start.CLEAN)).isEqualTo(new Conforms());
  }
}

package org.readledger.ledger.node.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readledger.ledger.node.rules.TransactionOutcome.Accepted;
import org.readledger.ledger.node.rules.TransactionOutcome.Rejected;
import org.readledger.ledger.proto.LedgerEvent.KindCase;
import org.readledger.ledger.proto.RejectionCode;

class RandomHistoryTest {

  private static final int STEPS = 1_500;

  @ParameterizedTest
  @ValueSource(longs = {1, 20_260, 77_777})
  void invariantsHoldAfterThousandsOfRandomTransactions(long seed) {
    var history = new RandomHistory(seed);
    var invariants = new MarketInvariants();
    for (int i = 0; i < STEPS; i++) {
      for (var outcome : history.step()) {
        if (outcome instanceof Accepted accepted) {
          invariants.afterEvents(history.market.state, accepted.events(), history.market.nowMs);
        }
      }
      if (i % 50 == 0) {
        invariants.hold(history.market.state);
      }
    }
    invariants.hold(history.market.state);
  }

  @Test
  void theSameHistoryOnAFreshStateGivesTheSameRecords() {
    assertThat(recordsAfter(4_711)).isEqualTo(recordsAfter(4_711));
    assertThat(recordsAfter(4_711)).isNotEqualTo(recordsAfter(4_712));
  }

  @Test
  void randomHistoriesReachEveryEventOfTheStoryAndMostRefusals() {
    var history = new RandomHistory(99);
    Map<KindCase, Integer> events = new EnumMap<>(KindCase.class);
    Map<RejectionCode, Integer> refusals = new EnumMap<>(RejectionCode.class);
    for (int i = 0; i < STEPS; i++) {
      for (var outcome : history.step()) {
        switch (outcome) {
          case Accepted accepted ->
              accepted
                  .events()
                  .forEach(event -> events.merge(event.getKindCase(), 1, Integer::sum));
          case Rejected rejected -> refusals.merge(rejected.rejection().getCode(), 1, Integer::sum);
        }
      }
    }
    assertThat(events)
        .containsKeys(
            KindCase.STUDY_POSTED,
            KindCase.READ_CLAIMED,
            KindCase.READ_RELEASED,
            KindCase.REPORT_FILED,
            KindCase.REPORT_ACCEPTED,
            KindCase.REPORT_DISPUTED,
            KindCase.POSTING_WITHDRAWN,
            KindCase.ATTESTATION_REVOKED);
    assertThat(refusals).hasSizeGreaterThan(20);
  }

  @Test
  void noNonceIsAcceptedTwice() {
    var history = new RandomHistory(5);
    var seen = new HashSet<ByteString>();
    for (int i = 0; i < STEPS; i++) {
      history.step();
      history
          .lastAccepted()
          .forEach(body -> assertThat(seen.add(body.getAuthor().concat(body.getNonce()))).isTrue());
    }
    assertThat(seen).hasSizeGreaterThan(200);
  }

  private static List<String> recordsAfter(long seed) {
    var history = new RandomHistory(seed);
    for (int i = 0; i < 800; i++) {
      history.step();
    }
    return Market.dump(history.market.state);
  }
}

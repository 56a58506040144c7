package org.readledger.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a benchmark prints for programs and people. */
class ComparisonTest {

  private static Comparison of(double[]... rounds) {
    Comparison comparison = new Comparison("ledger.throughput", "tx/s", "abci-cli kvstore, socket");
    for (double[] round : rounds) {
      comparison.add(round[0], round[1]);
    }
    return comparison;
  }

  @Test
  void lineHoldsMediansTheirRatioAndEveryRound() {
    assertThat(of(new double[] {300, 100}, new double[] {100, 200}, new double[] {200, 400}).json())
        .isEqualTo(
            "{\"measure\":\"ledger.throughput\",\"unit\":\"tx/s\",\"ours\":200.0,\"peer\":200.0,"
                + "\"peerName\":\"abci-cli kvstore, socket\",\"ratio\":1.0,"
                + "\"rounds\":[[300.0,100.0],[100.0,200.0],[200.0,400.0]]}");
  }

  @Test
  void medianOfAnEvenNumberOfRoundsLiesBetweenTheMiddleTwo() {
    assertThat(of(new double[] {100, 10}, new double[] {200, 10}).json())
        .contains("\"ours\":150.0", "\"ratio\":15.0");
  }

  @Test
  void rowIsReadableByPeople() {
    assertThat(of(new double[] {150, 100}).row().replaceAll(" +", " "))
        .isEqualTo("ledger.throughput 150.00 100.00 tx/s 1.50 abci-cli kvstore, socket");
  }
}

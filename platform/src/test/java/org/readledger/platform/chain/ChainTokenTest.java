package org.readledger.platform.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainTokenTest {

  private static final ChainToken EARLY = new ChainToken(3, 5);
  private static final ChainToken LATE = new ChainToken(4, 0);

  @Test
  void tokensAreTotallyOrderedByHeightThenIndex() {
    assertThat(LATE.covers(EARLY)).isTrue();
    assertThat(EARLY.covers(LATE)).isFalse();
    assertThat(EARLY.covers(new ChainToken(3, 5))).isTrue();
    assertThat(EARLY.covers(null)).isTrue();
    assertThat(EARLY.lowerBound(LATE)).isEqualTo(EARLY);
    assertThat(EARLY.upperBound(LATE)).isEqualTo(LATE);
    assertThat(LATE.position().getAsLong()).isGreaterThan(EARLY.position().getAsLong());
  }
}

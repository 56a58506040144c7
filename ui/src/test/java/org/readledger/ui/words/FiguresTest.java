package org.readledger.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void creditsAreGroupedByThousandsAndCarryTheirUnit() {
    assertThat(Figures.credits(1284)).isEqualTo("1,284 cr");
  }

  @Test
  void whatIsTakenAwayHasARealMinusSign() {
    assertThat(Figures.signed(-9)).isEqualTo("\u22129");
    assertThat(Figures.change(90)).isEqualTo("+90");
  }

  @Test
  void aDigestIsReadInGroupsOfEight() {
    assertThat(Figures.grouped("851b27e24f4d870505d1449a")).isEqualTo("851b27e2 4f4d8705 05d1449a");
  }

  @Test
  void oneIsSingular() {
    assertThat(Figures.count(1, "read")).isEqualTo("1 read");
    assertThat(Figures.count(2, "read")).isEqualTo("2 reads");
  }

  @Test
  void spansAreSaidInTheTwoLargestUnits() {
    assertThat(Times.span(Duration.ofSeconds(40))).isEqualTo("40 s");
    assertThat(Times.span(Duration.ofMinutes(37))).isEqualTo("37 min");
    assertThat(Times.span(Duration.ofMinutes(365))).isEqualTo("6 h 05 min");
    assertThat(Times.span(Duration.ofHours(51))).isEqualTo("2 d 3 h");
    assertThat(Times.span(Duration.ofHours(24))).isEqualTo("1 d");
  }

  @Test
  void momentsShowTheirZone() {
    assertThat(Times.exact(Instant.parse("2026-11-24T19:51:47Z")))
        .isEqualTo("24 Nov 2026, 19:51:47 UTC");
  }

  @Test
  void initialsComeFromTheFirstTwoWords() {
    assertThat(Names.initials("Demo Reader (neuro)")).isEqualTo("DR");
  }
}

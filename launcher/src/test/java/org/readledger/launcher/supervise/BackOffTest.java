package org.readledger.launcher.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private final BackOff backOff = new BackOff();

  @Test
  void doublesUpToHalfAMinute() {
    List<Long> waits =
        Stream.generate(() -> backOff.after(Duration.ZERO).toMillis()).limit(9).toList();

    assertThat(waits)
        .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16_000L, 30_000L, 30_000L, 30_000L);
  }

  @Test
  void startsOverAfterAMinuteOfHealth() {
    backOff.after(Duration.ZERO);
    backOff.after(Duration.ofSeconds(59));

    assertThat(backOff.after(Duration.ofSeconds(60))).isEqualTo(Duration.ofMillis(500));
  }
}

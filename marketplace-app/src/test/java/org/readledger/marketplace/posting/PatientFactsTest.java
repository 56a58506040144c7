package org.readledger.marketplace.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientFactsTest {

  @Test
  void anAgeIsSaidByItsDecadeAtTheExamination() {
    assertThat(PatientFacts.ageBand("19630412", "20261118")).isEqualTo("60 to 69");
    assertThat(PatientFacts.ageBand("20200101", "20261118")).isEqualTo("0 to 9");
    assertThat(PatientFacts.ageBand("19300101", "20261118")).isEqualTo("90 or older");
  }

  @Test
  void whatThePacsDoesNotKnowIsUnknown() {
    assertThat(PatientFacts.ageBand("", "20261118")).isEqualTo("Unknown");
    assertThat(PatientFacts.ageBand("19991332", "20261118")).isEqualTo("Unknown");
    assertThat(PatientFacts.ageBand("20270101", "20261118")).isEqualTo("Unknown");
    assertThat(PatientFacts.sex("")).isEqualTo("Unknown");
    assertThat(PatientFacts.forPeople("19990230")).isEqualTo("Unknown");
  }

  @Test
  void theRegionIsGuessedFromTheDescription() {
    assertThat(PostingSuggestions.region("MR brain without contrast", "MR")).isEqualTo("BRAIN");
    assertThat(PostingSuggestions.region("CT chest, planning", "CT")).isEqualTo("CHEST");
    assertThat(PostingSuggestions.region("", "US")).isEqualTo("ABDOMEN");
  }

  @Test
  void percentilesTakeTheNearestRank() {
    var minutes = List.of(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    var sorted = minutes.stream().map(m -> Duration.ofMinutes(m)).toList();

    assertThat(TurnaroundFigures.percentile(sorted, 50)).contains(Duration.ofMinutes(50));
    assertThat(TurnaroundFigures.percentile(sorted, 90)).contains(Duration.ofMinutes(90));
    assertThat(TurnaroundFigures.percentile(List.of(), 90)).isEmpty();
  }
}

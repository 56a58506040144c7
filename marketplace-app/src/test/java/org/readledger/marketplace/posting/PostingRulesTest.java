package org.readledger.marketplace.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readledger.ledger.genesis.DemoMarketRules;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadingMode;
import org.readledger.ledger.tx.Names;
import org.readledger.marketplace.act.FieldProblem;
import org.readledger.marketplace.eligibility.RequirementWords;

class PostingRulesTest {

  private static final MarketRules RULES = DemoMarketRules.rules();

  @Test
  void aCompleteFormHasNoProblem() {
    assertThat(PostingRules.problems(RULES, form("MR", "NEURORADIOLOGY", Priority.URGENT, 78)))
        .isEmpty();
  }

  @Test
  void everyProblemIsNamedWithItsField() {
    var form =
        new PostingForm(
            "1.2.3",
            "ZZ",
            "NOSE",
            "US-XX",
            "DENTISTRY",
            Priority.PRIORITY_UNSPECIFIED,
            Duration.ofSeconds(1),
            0,
            ReadingMode.PSEUDONYMISED,
            OnExpiry.REOPEN,
            " ",
            "",
            "",
            1,
            1,
            false,
            List.of("not an id"));

    assertThat(PostingRules.problems(RULES, form))
        .extracting(FieldProblem::field)
        .containsExactlyInAnyOrder(
            "modality",
            "region",
            "jurisdiction",
            "subspecialty",
            "priority",
            "readingMode",
            "fee",
            "due",
            "clinicalQuestion",
            "blockedReaders");
  }

  @Test
  void theFirstMatchingPriceCountsAndTheShareIsRoundedDown() {
    assertThat(PostingRules.price(RULES, form("MR", "", Priority.URGENT, 78)).getClaimCost())
        .isEqualTo(4);
    assertThat(PostingRules.price(RULES, form("MR", "", Priority.STAT, 78)).getClaimCost())
        .isEqualTo(5);
    assertThat(PostingRules.platformShare(RULES, 78)).isEqualTo(7);
  }

  @Test
  void requirementsNameThePatientsStateAndTheSubspecialty() {
    var form = form("MR", "NEURORADIOLOGY", Priority.URGENT, 78);

    assertThat(
            PostingRules.requirements(RULES, form).stream()
                .map(requirement -> RequirementWords.label(requirement, Names.SHORT_IDS)))
        .contains(
            "Licence, Ohio",
            "Board certification, neuroradiology",
            "Malpractice cover, 1,000,000 USD or more",
            "Exclusion screening, 30 days or newer");
  }

  private static PostingForm form(
      String modality, String subspecialty, Priority priority, long fee) {
    return new PostingForm(
        "1.2.3",
        modality,
        "BRAIN",
        "US-OH",
        subspecialty,
        priority,
        Duration.ofMinutes(90),
        fee,
        ReadingMode.IDENTIFIED,
        OnExpiry.REOPEN,
        "Mass?",
        "60 to 69",
        "Female",
        20,
        1,
        false,
        List.of());
  }
}

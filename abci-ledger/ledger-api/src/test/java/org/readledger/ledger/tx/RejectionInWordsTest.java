package org.readledger.ledger.tx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readledger.ledger.proto.License;
import org.readledger.ledger.proto.PostingEligibility;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.proto.RequirementResult;
import org.readledger.ledger.proto.Shortfall;

class RejectionInWordsTest {

  @ParameterizedTest
  @EnumSource(value = RejectionCode.class, mode = EnumSource.Mode.EXCLUDE, names = "UNRECOGNIZED")
  void everyCodeHasASentenceWithoutShouting(RejectionCode code) {
    assertThat(RejectionInWords.of(Rejection.newBuilder().setCode(code).build()))
        .matches("(?s)[A-Z].*\\.")
        .doesNotContain("!");
  }

  @Test
  void aReaderIsToldWhatIsMissing() {
    var license =
        RequirementResult.newBuilder()
            .setRequirement(
                Requirement.newBuilder().setLicense(License.newBuilder().setJurisdiction("US-MI")))
            .setShortfall(Shortfall.ENDS_BEFORE_DEADLINE);
    var rejection =
        Rejection.newBuilder()
            .setCode(RejectionCode.NOT_ELIGIBLE)
            .setEligibility(PostingEligibility.newBuilder().addRequirements(license))
            .build();
    assertThat(RejectionInWords.of(rejection))
        .isEqualTo("You cannot claim this read yet: licence, US-MI (ends before the deadline).");
  }

  @Test
  void moneyIsNamedOnBothSides() {
    var rejection =
        Rejection.newBuilder()
            .setCode(RejectionCode.INSUFFICIENT_CREDITS)
            .setNeeded(1_014)
            .setAvailable(13)
            .build();
    assertThat(RejectionInWords.of(rejection))
        .isEqualTo("This takes 1,014 cr and 13 cr are available. Nothing was spent.");
  }
}

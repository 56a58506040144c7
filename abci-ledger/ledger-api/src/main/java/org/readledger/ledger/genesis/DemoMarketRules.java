package org.readledger.ledger.genesis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.readledger.ledger.proto.BoardCertification;
import org.readledger.ledger.proto.ClaimPrice;
import org.readledger.ledger.proto.License;
import org.readledger.ledger.proto.MalpracticeCover;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.ModalityQualification;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.proto.RequirementRule;
import org.readledger.ledger.proto.ScreeningAge;

/** The market rules a demo chain starts with: version 1. */
public final class DemoMarketRules {

  private static final long DEPOSIT = 10;
  private static final long COVER_MINOR = 100_000_000;

  private DemoMarketRules() {}

  /** The rules. Whole credits, basis points, milliseconds. */
  public static MarketRules rules() {
    return MarketRules.newBuilder()
        .setVersion(1)
        .addAllClaimPrices(claimPrices())
        .setPlatformShareBps(1_000)
        .setWithdrawalCompensationBps(2_500)
        .setMaxConcurrentClaims(3)
        .setReleaseGraceMs(Duration.ofMinutes(10).toMillis())
        .setAcceptanceWindowMs(Duration.ofDays(3).toMillis())
        .setMaxIssue(100_000)
        .setMaxFee(10_000)
        .setMinDeadlineMs(Duration.ofMinutes(1).toMillis())
        .setMaxDeadlineMs(Duration.ofDays(14).toMillis())
        .setMaxPreferredMs(Duration.ofDays(1).toMillis())
        .addAllRequirementRules(requirementRules())
        .addAllModalities(MarketVocabulary.MODALITIES)
        .addAllBodyRegions(MarketVocabulary.BODY_REGIONS)
        .addSpecialties(MarketVocabulary.GENERAL)
        .addAllSpecialties(MarketVocabulary.SUBSPECIALTIES)
        .addAllJurisdictions(MarketVocabulary.JURISDICTIONS)
        .setMaxOpenPostingsPerTx(32)
        .build();
  }

  private static List<ClaimPrice> claimPrices() {
    return List.of(
        price("", Priority.STAT, 5),
        price("MR", Priority.URGENT, 4),
        price("PT", Priority.URGENT, 4),
        price("MR", Priority.ROUTINE, 3),
        price("PT", Priority.ROUTINE, 3),
        price("CT", Priority.URGENT, 3),
        price("CT", Priority.ROUTINE, 2),
        price("MG", Priority.PRIORITY_UNSPECIFIED, 2),
        price("NM", Priority.PRIORITY_UNSPECIFIED, 2),
        price("", Priority.URGENT, 2),
        price("", Priority.PRIORITY_UNSPECIFIED, 1));
  }

  private static ClaimPrice price(String modality, Priority priority, long cost) {
    return ClaimPrice.newBuilder()
        .setModality(modality)
        .setPriority(priority)
        .setClaimCost(cost)
        .setDeposit(DEPOSIT)
        .build();
  }

  private static List<RequirementRule> requirementRules() {
    var rules = new ArrayList<RequirementRule>();
    rules.add(everyRead());
    // MQSA (21 CFR 900.12): who interprets mammograms is qualified for them
    rules.add(
        RequirementRule.newBuilder().setModality("MG").addRequirements(mammography()).build());
    for (var subspecialty : MarketVocabulary.SUBSPECIALTIES) {
      rules.add(
          RequirementRule.newBuilder()
              .setSubspecialty(subspecialty)
              .addRequirements(certified(subspecialty))
              .build());
    }
    return rules;
  }

  private static RequirementRule everyRead() {
    var license = License.newBuilder().setJurisdiction("$JURISDICTION");
    var cover = MalpracticeCover.newBuilder().setAmountMinor(COVER_MINOR).setCurrency("USD");
    var screening = ScreeningAge.newBuilder().setMaxAgeMs(Duration.ofDays(30).toMillis());
    return RequirementRule.newBuilder()
        .addRequirements(Requirement.newBuilder().setLicense(license))
        .addRequirements(certified(MarketVocabulary.GENERAL))
        .addRequirements(Requirement.newBuilder().setMalpracticeCover(cover))
        .addRequirements(Requirement.newBuilder().setExclusionScreening(screening))
        .build();
  }

  private static Requirement mammography() {
    return Requirement.newBuilder()
        .setModalityQualification(ModalityQualification.newBuilder().setModality("MG"))
        .build();
  }

  private static Requirement certified(String specialty) {
    return Requirement.newBuilder()
        .setBoardCertification(BoardCertification.newBuilder().setSpecialty(specialty))
        .build();
  }
}

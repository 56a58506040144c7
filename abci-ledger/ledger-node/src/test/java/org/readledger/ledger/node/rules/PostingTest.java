package org.readledger.ledger.node.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.AmendPosting;
import org.readledger.ledger.proto.License;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.PostingTerms;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.proto.RevocationReason;
import org.readledger.ledger.proto.Shortfall;
import org.readledger.ledger.tx.Credentials;
import org.readledger.ledger.tx.Operations;

class PostingTest {

  private Market market;

  @BeforeEach
  void open() {
    market = Market.ready();
  }

  @Test
  void aPostingFreezesPricesRequirementsAndRules() {
    var posting = market.posting(market.post());
    assertThat(posting.getClaimCost()).isEqualTo(Market.CLAIM_COST);
    assertThat(posting.getDeposit()).isEqualTo(Market.DEPOSIT);
    assertThat(posting.getPlatformShare()).isEqualTo(9);
    assertThat(posting.getRulesVersion()).isEqualTo(1);
    assertThat(posting.getRequirementsList()).hasSize(5);
    assertThat(posting.getRequirements(0).getLicense().getJurisdiction()).isEqualTo("US-OH");
  }

  @Test
  void theCentresOwnRequirementsComeAfterTheMarketsAndNoneTwice() {
    var own =
        List.of(
            license("US-OH"),
            license("US-MI"),
            Requirement.newBuilder()
                .setFacilityPrivilege(
                    Credentials.facilityPrivilege(market.center.participant())
                        .getFacilityPrivilege())
                .build());
    var id = new PostingId(Party.idOf("p"));
    market.must(market.center, Operations.postStudy(id, market.terms().build(), own));
    assertThat(market.posting(id).getRequirementsList())
        .hasSize(7)
        .endsWith(own.get(1), own.get(2));
  }

  @Test
  void aPostingIsMadeOnceEvenAfterItsDeadline() {
    var id = new PostingId(Party.idOf("p"));
    var post = Operations.postStudy(id, market.terms().build(), List.of());
    market.must(market.center, post);
    market.until(market.nowMs + Duration.ofHours(3).toMillis());
    expect(RejectionCode.ALREADY_EXISTS, post);
  }

  @Test
  void aFeeBeyondTheAccountIsRefusedWithBothAmounts() {
    var rejection = market.refused(market.center, post(market.terms().setFee(1_001)));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.INSUFFICIENT_CREDITS);
    assertThat(rejection.getAvailable()).isEqualTo(1_000);
    assertThat(rejection.getNeeded()).isEqualTo(1_001);
  }

  @Test
  void termsOutsideTheMarketsRulesAreRefusedAndTheFieldIsNamed() {
    invalid("modality", market.terms().setModality("ECG"));
    invalid("body_region", market.terms().setBodyRegion("SOUL"));
    invalid("jurisdiction", market.terms().setJurisdiction("DE-BY"));
    invalid("subspecialty", market.terms().setSubspecialty("ASTROLOGY"));
    invalid("priority", market.terms().clearPriority());
    invalid("priority", market.terms().setPriorityValue(99));
    invalid("deadline_ms", market.terms().setDeadlineMs(market.nowMs + 59_999));
    invalid("deadline_ms", market.terms().setDeadlineMs(Long.MAX_VALUE));
    invalid("fee", market.terms().setFee(0));
    invalid("fee", market.terms().setFee(-90));
    invalid("fee", market.terms().setFee(10_001));
    invalid("reading_mode", market.terms().clearReadingMode());
    invalid("on_expiry", market.terms().clearOnExpiry());
    invalid("image_count", market.terms().setImageCount(-1));
    invalid("gateway", market.terms().setGateway("ftp://pacs.example"));
    invalid("details_digest", market.terms().clearDetailsDigest());
  }

  @Test
  void firstRefusalNamesReadersAndEndsBeforeTheDeadline() {
    var reader = market.reader.id();
    invalid("preferred_until_ms", market.terms().addPreferredReaders(reader));
    invalid("preferred_until_ms", market.terms().setPreferredUntilMs(market.nowMs + 1));
    invalid(
        "preferred_until_ms",
        market
            .terms()
            .addPreferredReaders(reader)
            .setPreferredUntilMs(market.terms().getDeadlineMs() + 1));
    invalid(
        "preferred_readers",
        market
            .terms()
            .addPreferredReaders(reader)
            .addPreferredReaders(reader)
            .setPreferredUntilMs(market.nowMs + 1));
    invalid(
        "blocked_readers",
        market
            .terms()
            .addPreferredReaders(reader)
            .addBlockedReaders(reader)
            .setPreferredUntilMs(market.nowMs + 1));
    invalid(
        "blocked_readers", market.terms().addBlockedReaders(ByteString.copyFromUtf8("not an id")));
  }

  @Test
  void aCentreAsksForPrivilegesOnlyAtItself() {
    var elsewhere =
        Requirement.newBuilder()
            .setFacilityPrivilege(
                Credentials.facilityPrivilege(market.otherCenter.participant())
                    .getFacilityPrivilege())
            .build();
    var rejection =
        market.refused(
            market.center,
            Operations.postStudy(
                new PostingId(Party.idOf("p")), market.terms().build(), List.of(elsewhere)));
    assertThat(rejection.getField()).isEqualTo("extra_requirements");
  }

  @Test
  void oneTransactionPostsOnlySoManyStudies() {
    var operations =
        IntStream.range(0, 33)
            .mapToObj(
                i ->
                    Operations.postStudy(
                        new PostingId(Party.idOf("bulk " + i)),
                        market.terms().setFee(1).build(),
                        List.of()))
            .toArray(Operation[]::new);
    expect(RejectionCode.OVER_QUOTA, operations);
  }

  // --- amending ------------------------------------------------------------------------------

  @Test
  void feeAndPriorityOnlyRiseAndTheDeadlineOnlyMovesOn() {
    var posting = market.post();
    long deadline = market.posting(posting).getTerms().getDeadlineMs();
    expect(RejectionCode.FEE_MAY_ONLY_RISE, Operations.raiseFee(posting, 90));
    expect(RejectionCode.FEE_MAY_ONLY_RISE, Operations.raiseFee(posting, -1));
    expect(RejectionCode.INVALID_FIELD, Operations.raiseFee(posting, 10_001));
    expect(RejectionCode.INVALID_FIELD, Operations.raisePriority(posting, Priority.URGENT));
    expect(RejectionCode.INVALID_FIELD, Operations.extendDeadline(posting, deadline));
    expect(RejectionCode.INSUFFICIENT_CREDITS, Operations.raiseFee(posting, 1_001));
    expect(
        RejectionCode.INVALID_FIELD,
        Operation.newBuilder()
            .setAmendPosting(AmendPosting.newBuilder().setPostingId(posting.bytes()))
            .build());
    market.must(
        market.center,
        Operations.raiseFee(posting, 100),
        Operations.raisePriority(posting, Priority.STAT),
        Operations.extendDeadline(posting, deadline + 1));
    var terms = market.posting(posting).getTerms();
    assertThat(terms.getFee()).isEqualTo(100);
    assertThat(terms.getPriority()).isEqualTo(Priority.STAT);
    assertThat(terms.getDeadlineMs()).isEqualTo(deadline + 1);
    assertThat(market.posting(posting).getClaimCost()).isEqualTo(Market.CLAIM_COST);
  }

  @Test
  void aLaterDeadlineIsCheckedAgainstTheHoldersAttestations() {
    var posting = market.claimed();
    var cover = new AttestationId(market.read(posting).getCarriedBy(2));
    market.must(market.body, Operations.revokeAttestation(cover, RevocationReason.LAPSED));
    long coverEnds = market.nowMs + Duration.ofDays(1).toMillis();
    market.attest(market.reader, Credentials.malpracticeCover(100_000_000, "USD"), coverEnds);
    market.must(market.reader, market.claim(market.reader, posting));
    var rejection = market.refused(market.center, Operations.extendDeadline(posting, coverEnds));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.NOT_ELIGIBLE);
    assertThat(rejection.getEligibility().getRequirements(2).getShortfall())
        .isEqualTo(Shortfall.ENDS_BEFORE_DEADLINE);
    market.must(market.center, Operations.extendDeadline(posting, coverEnds - 1));
  }

  @Test
  void aPostingPastItsDeadlineIsClaimableAgainOnceExtended() {
    var posting = market.post();
    market.until(market.posting(posting).getTerms().getDeadlineMs() + 1);
    assertThat(market.refused(market.reader, market.claim(market.reader, posting)).getCode())
        .isEqualTo(RejectionCode.DEADLINE_PASSED);
    market.must(
        market.center,
        Operations.extendDeadline(posting, market.nowMs + Duration.ofHours(1).toMillis()));
    market.must(market.reader, market.claim(market.reader, posting));
  }

  @Test
  void onlyTheCentreOfAPostingAmendsWithdrawsAndAnchors() {
    var posting = market.post();
    for (var operation :
        List.of(
            Operations.raiseFee(posting, 100),
            Operations.withdrawPosting(posting),
            anchor(posting, 1))) {
      assertThat(market.refused(market.otherCenter, operation).getCode())
          .isEqualTo(RejectionCode.NOT_PERMITTED);
    }
    var none = new PostingId(Party.idOf("none"));
    expect(RejectionCode.NOT_FOUND, Operations.withdrawPosting(none));
    expect(RejectionCode.NOT_FOUND, Operations.raiseFee(none, 1));
    expect(RejectionCode.NOT_FOUND, anchor(none, 1));
  }

  @Test
  void aFinalReportEndsAmendmentsAndWithdrawal() {
    var posting = market.reported();
    expect(RejectionCode.WRONG_STATE, Operations.raiseFee(posting, 100));
    var rejection = market.refused(market.center, Operations.withdrawPosting(posting));
    assertThat(rejection.getState()).isEqualTo(ReadState.REPORTED);
  }

  @Test
  void aWithdrawnPostingIsNotWithdrawnAgainNorClaimed() {
    var posting = market.post();
    market.must(market.center, Operations.withdrawPosting(posting));
    expect(RejectionCode.WRONG_STATE, Operations.withdrawPosting(posting));
    var rejection = market.refused(market.reader, market.claim(market.reader, posting));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.WRONG_STATE);
    assertThat(rejection.getState()).isEqualTo(ReadState.WITHDRAWN);
  }

  // --- manifests -----------------------------------------------------------------------------

  @Test
  void manifestVersionsFollowEachOther() {
    var posting = market.post();
    expect(RejectionCode.WRONG_VERSION, anchor(posting, 2));
    market.must(market.center, anchor(posting, 1));
    expect(RejectionCode.ALREADY_EXISTS, anchor(posting, 1));
    market.must(market.center, anchor(posting, 2));
    assertThat(market.read(posting).getManifestVersion()).isEqualTo(2);
    expect(RejectionCode.INVALID_FIELD, anchor(posting, 0));
    expect(
        RejectionCode.INVALID_FIELD,
        Operations.anchorManifest(posting, 3, Party.digest("root"), 5, 6));
  }

  @Test
  void aManifestMayArriveAfterTheClaimButNotAfterSettlement() {
    var posting = market.reported();
    market.must(market.center, anchor(posting, 1));
    market.must(market.center, Operations.acceptReport(posting, 1));
    expect(RejectionCode.WRONG_STATE, anchor(posting, 2));
  }

  @Test
  void runningDeadlinesMoveOnByTheGapOfAHalt() {
    var open = market.post(market.terms().setOnExpiry(OnExpiry.RETURN_TO_CENTER));
    var posting = market.claimed();
    long deadline = market.posting(posting).getTerms().getDeadlineMs();
    long grace = market.read(posting).getGraceUntilMs();
    long gap = Duration.ofHours(5).toMillis();
    var events = market.block(Duration.ofMillis(gap));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().getDeadlinesExtended().getPostingsList()).hasSize(2);
    assertThat(events.getFirst().getDeadlinesExtended().getByMs()).isEqualTo(gap);
    assertThat(market.posting(posting).getTerms().getDeadlineMs()).isEqualTo(deadline + gap);
    assertThat(market.read(posting).getGraceUntilMs()).isEqualTo(grace + gap);
    assertThat(market.read(posting).getState()).isEqualTo(ReadState.CLAIMED);
    assertThat(market.until(deadline + gap)).isEmpty();
    assertThat(market.block(Duration.ofMillis(1))).hasSize(2);
    assertThat(market.read(open).getState()).isEqualTo(ReadState.RETURNED);
  }

  private void invalid(String field, PostingTerms.Builder terms) {
    var rejection = market.refused(market.center, post(terms));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.INVALID_FIELD);
    assertThat(rejection.getField()).isEqualTo(field);
  }

  private void expect(RejectionCode code, Operation... operations) {
    assertThat(market.refused(market.center, operations).getCode()).isEqualTo(code);
  }

  private static Operation post(PostingTerms.Builder terms) {
    return Operations.postStudy(new PostingId(Party.idOf("p")), terms.build(), List.of());
  }

  private static Operation anchor(PostingId posting, int version) {
    return Operations.anchorManifest(posting, version, Party.digest("root " + version), 646, 10);
  }

  private static Requirement license(String jurisdiction) {
    return Requirement.newBuilder()
        .setLicense(License.newBuilder().setJurisdiction(jurisdiction))
        .build();
  }
}

package org.readledger.ledger.node.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readledger.ledger.id.AgreementId;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Credential;
import org.readledger.ledger.proto.EligibilityAnswer;
import org.readledger.ledger.proto.EligibilityQuery;
import org.readledger.ledger.proto.FacilityPrivilege;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.PostingEligibility;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.proto.RequirementResult;
import org.readledger.ledger.proto.RevocationReason;
import org.readledger.ledger.proto.Shortfall;
import org.readledger.ledger.tx.Credentials;
import org.readledger.ledger.tx.Operations;
import org.readledger.ledger.tx.TransactionLimits;

class EligibilityTest {

  private static final long DAY_MS = Duration.ofDays(1).toMillis();

  private Market market;
  private Party novice;

  @BeforeEach
  void open() {
    market = Market.ready();
    novice = Party.named("novice");
    market.register(novice, ParticipantKind.READER);
    market.issue(novice, 100);
  }

  // --- attesting -----------------------------------------------------------------------------

  @Test
  void aBodyThatIsNotAccreditedAttestsNothing() {
    assertThat(market.refused(market.strangerBody, attest(ohio())).getCode())
        .isEqualTo(RejectionCode.NOT_ACCREDITED);
  }

  @Test
  void onlyReadersAreAttested() {
    var operation =
        market.attestation(
            new AttestationId(Party.idOf("a")), market.center, ohio(), market.nowMs + DAY_MS);
    assertThat(market.refused(market.body, operation).getCode()).isEqualTo(RejectionCode.NOT_FOUND);
  }

  @Test
  void anAttestationIsMadeOnce() {
    market.must(market.body, attest(ohio()));
    assertThat(market.refused(market.body, attest(ohio())).getCode())
        .isEqualTo(RejectionCode.ALREADY_EXISTS);
  }

  @Test
  void codesOutsideTheMarketsTablesAreRefused() {
    for (var credential :
        List.of(
            Credential.getDefaultInstance(),
            Credentials.license("OH"),
            Credentials.boardCertification("ASTROLOGY"),
            Credentials.modalityQualification("ECG"),
            Credentials.facilityPrivilege(market.reader.participant()),
            Credentials.malpracticeCover(0, "USD"),
            Credentials.malpracticeCover(100, "usd"),
            Credentials.exclusionScreening(
                market.nowMs + TransactionLimits.CLOCK_TOLERANCE.toMillis() + 1))) {
      var rejection = market.refused(market.body, attest(credential));
      assertThat(rejection.getCode()).isEqualTo(RejectionCode.INVALID_FIELD);
      assertThat(rejection.getField()).isEqualTo("credential");
    }
  }

  @Test
  void anAttestationThatIsOverIsRefused() {
    var operation =
        market.attestation(new AttestationId(Party.idOf("a")), novice, ohio(), market.nowMs);
    assertThat(market.refused(market.body, operation).getField()).isEqualTo("valid_until_ms");
  }

  @Test
  void oneTransactionAttestsFiveCredentials() {
    var operations =
        market.credentials().stream()
            .map(
                credential ->
                    market.attestation(
                        new AttestationId(Party.idOf(credential.toString())),
                        novice,
                        credential,
                        market.nowMs + 30 * DAY_MS))
            .toArray(Operation[]::new);
    assertThat(market.must(market.body, operations)).hasSize(5);
    market.must(novice, market.claim(novice, market.post()));
  }

  @Test
  void onlyTheBodyThatAttestedRevokesAndOnce() {
    var id = market.attest(novice, ohio());
    var revoke = Operations.revokeAttestation(id, RevocationReason.LAPSED);
    assertThat(market.refused(market.strangerBody, revoke).getCode())
        .isEqualTo(RejectionCode.NOT_PERMITTED);
    market.must(market.body, revoke);
    assertThat(market.refused(market.body, revoke).getCode()).isEqualTo(RejectionCode.WRONG_STATE);
    assertThat(
            market
                .refused(
                    market.body,
                    Operations.revokeAttestation(
                        new AttestationId(Party.idOf("none")), RevocationReason.LAPSED))
                .getCode())
        .isEqualTo(RejectionCode.NOT_FOUND);
  }

  // --- being eligible ------------------------------------------------------------------------

  @Test
  void aReaderWithoutCredentialsIsToldEveryOneThatIsMissing() {
    var posting = market.post();
    var rejection = market.refused(novice, market.claim(novice, posting));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.NOT_ELIGIBLE);
    assertThat(rejection.getEligibility().getRequirementsList())
        .hasSize(5)
        .allMatch(result -> result.getShortfall() == Shortfall.NO_ATTESTATION);
  }

  @Test
  void theQuestionIsAnsweredByTheRuleItself() {
    var posting = market.post();
    assertThat(ask(novice, posting)).isEqualTo(claimRefusal(novice, posting));
    assertThat(ask(market.reader, posting).getClaimable()).isTrue();
    market.must(market.reader, market.claim(market.reader, posting));
    assertThat(ask(market.otherReader, posting).getCode()).isEqualTo(RejectionCode.ALREADY_CLAIMED);
    assertThat(ask(market.center, posting).getCode()).isEqualTo(RejectionCode.NOT_PERMITTED);
    assertThat(ask(market.reader, new PostingId(Party.idOf("none"))).getCode())
        .isEqualTo(RejectionCode.NOT_FOUND);
  }

  @Test
  void aLicenceOfAnotherStateDoesNotCount() {
    allBut(0);
    market.attest(novice, Credentials.license("US-MI"));
    assertThat(missing(market.post())).isEqualTo(Shortfall.NO_ATTESTATION);
  }

  @Test
  void aRevokedAttestationDoesNotCount() {
    allBut(0);
    var id = market.attest(novice, ohio());
    market.must(market.body, Operations.revokeAttestation(id, RevocationReason.LAPSED));
    assertThat(missing(market.post())).isEqualTo(Shortfall.ATTESTATION_REVOKED);
  }

  @Test
  void anAttestationMustOutliveTheDeadline() {
    allBut(0);
    long deadline = market.terms().getDeadlineMs();
    market.attest(novice, ohio(), deadline);
    assertThat(missing(market.post())).isEqualTo(Shortfall.ENDS_BEFORE_DEADLINE);
    market.attest(novice, ohio(), deadline + 1);
    market.must(novice, market.claim(novice, market.post()));
  }

  @Test
  void anAttestationOfTheFutureDoesNotCountYet() {
    allBut(0);
    market.must(
        market.body,
        Operations.attestCredential(
            new AttestationId(Party.idOf("later")),
            novice.participant(),
            ohio(),
            market.nowMs + 1_000,
            market.nowMs + DAY_MS,
            Party.digest("evidence")));
    assertThat(missing(market.post())).isEqualTo(Shortfall.NOT_YET_VALID);
    market.block(Duration.ofSeconds(1));
    market.must(novice, market.claim(novice, market.post()));
  }

  @Test
  void coverMustBeHighEnoughInTheSameCurrency() {
    allBut(3);
    market.attest(novice, Credentials.malpracticeCover(900_000_000, "EUR"));
    assertThat(missing(market.post())).isEqualTo(Shortfall.NO_ATTESTATION);
    market.attest(novice, Credentials.malpracticeCover(99_999_999, "USD"));
    assertThat(missing(market.post())).isEqualTo(Shortfall.COVER_TOO_LOW);
    market.attest(novice, Credentials.malpracticeCover(100_000_000, "USD"));
    market.must(novice, market.claim(novice, market.post()));
  }

  @Test
  void aScreeningGrowsOld() {
    allBut(4);
    market.attest(novice, Credentials.exclusionScreening(market.nowMs - 30 * DAY_MS - 1));
    assertThat(missing(market.post())).isEqualTo(Shortfall.SCREENING_TOO_OLD);
    market.attest(novice, Credentials.exclusionScreening(market.nowMs - 30 * DAY_MS));
    market.must(novice, market.claim(novice, market.post()));
  }

  @Test
  void mammographyAsksForItsQualification() {
    var terms = market.terms().setModality("MG").setBodyRegion("BREAST").setSubspecialty("");
    market.credentials().forEach(credential -> market.attest(novice, credential));
    var posting = market.post(terms);
    assertThat(missing(posting)).isEqualTo(Shortfall.NO_ATTESTATION);
    market.attest(novice, Credentials.modalityQualification("MG"));
    market.must(novice, market.claim(novice, posting));
  }

  @Test
  void aPrivilegeCountsOnlyUnderAnAgreementOfThatCentre() {
    market.credentials().forEach(credential -> market.attest(novice, credential));
    var posting = postAskingForPrivilege();
    assertThat(missing(posting)).isEqualTo(Shortfall.NO_ATTESTATION);
    market.attest(novice, Credentials.facilityPrivilege(market.center.participant()));
    assertThat(missing(posting)).isEqualTo(Shortfall.NO_AGREEMENT);
    agree(market.otherCenter, "elsewhere", market.nowMs + DAY_MS);
    assertThat(missing(posting)).isEqualTo(Shortfall.NO_AGREEMENT);
    agree(market.center, "too short", market.posting(posting).getTerms().getDeadlineMs());
    assertThat(missing(posting)).isEqualTo(Shortfall.NO_AGREEMENT);
    agree(market.center, "long enough", market.nowMs + DAY_MS);
    market.must(novice, market.claim(novice, posting));
  }

  @Test
  void anAgreementNamesARegisteredBodyAndIsRecordedOnce() {
    var agreement =
        Operations.recordAgreement(
            new AgreementId(Party.idOf("agreement")),
            market.body.participant(),
            market.nowMs + DAY_MS,
            Party.digest("contract"));
    market.must(market.center, agreement);
    assertThat(market.refused(market.center, agreement).getCode())
        .isEqualTo(RejectionCode.ALREADY_EXISTS);
    assertThat(
            market
                .refused(
                    market.center,
                    Operations.recordAgreement(
                        new AgreementId(Party.idOf("other")),
                        market.reader.participant(),
                        market.nowMs + DAY_MS,
                        Party.digest("contract")))
                .getCode())
        .isEqualTo(RejectionCode.NOT_FOUND);
    assertThat(
            market
                .refused(
                    market.center,
                    Operations.recordAgreement(
                        new AgreementId(Party.idOf("over")),
                        market.body.participant(),
                        market.nowMs,
                        Party.digest("contract")))
                .getField())
        .isEqualTo("valid_until_ms");
  }

  @Test
  void theClaimStoresTheLongestValidOfSeveralAttestations() {
    var longer = market.attest(market.reader, ohio(), market.nowMs + 900 * DAY_MS);
    market.attest(market.reader, ohio(), market.nowMs + 800 * DAY_MS);
    assertThat(market.read(market.claimed()).getCarriedByList())
        .contains(longer.bytes())
        .hasSize(5);
  }

  @Test
  void revokingAnAttestationThatCarriesNothingReleasesNothing() {
    var posting = market.claimed();
    var spare = market.attest(market.reader, Credentials.license("US-MI"));
    var events =
        market.must(market.body, Operations.revokeAttestation(spare, RevocationReason.SUPERSEDED));
    assertThat(events).hasSize(1);
    assertThat(market.read(posting).getHolder()).isEqualTo(market.reader.id());
  }

  private PostingId postAskingForPrivilege() {
    var id = new PostingId(Party.idOf("privileged posting"));
    var privilege =
        Requirement.newBuilder().setFacilityPrivilege(FacilityPrivilege.getDefaultInstance());
    market.must(
        market.center,
        Operations.postStudy(id, market.terms().build(), List.of(privilege.build())));
    return id;
  }

  private void agree(Party center, String name, long untilMs) {
    market.must(
        center,
        Operations.recordAgreement(
            new AgreementId(Party.idOf(name)),
            market.body.participant(),
            untilMs,
            Party.digest("contract")));
  }

  /** The novice gets every credential but one, by index. */
  private void allBut(int index) {
    for (int i = 0; i < market.credentials().size(); i++) {
      if (i != index) {
        market.attest(novice, market.credentials().get(i));
      }
    }
  }

  /** The one shortfall that keeps the novice from a posting. */
  private Shortfall missing(PostingId posting) {
    var unmet =
        claimRefusal(novice, posting).getRequirementsList().stream()
            .filter(result -> !result.getMet())
            .map(RequirementResult::getShortfall)
            .toList();
    assertThat(unmet).hasSize(1);
    return unmet.getFirst();
  }

  private PostingEligibility claimRefusal(Party reader, PostingId posting) {
    var rejection = market.refused(reader, market.claim(reader, posting));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.NOT_ELIGIBLE);
    return rejection.getEligibility();
  }

  private PostingEligibility ask(Party reader, PostingId posting) {
    var query =
        EligibilityQuery.newBuilder().setReader(reader.id()).addPostingIds(posting.bytes()).build();
    try {
      return EligibilityAnswer.parseFrom(market.ask("/eligibility", query.toByteString()))
          .getPostings(0);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private Operation attest(Credential credential) {
    return market.attestation(
        new AttestationId(Party.idOf("attestation")), novice, credential, market.nowMs + DAY_MS);
  }

  private static Credential ohio() {
    return Credentials.license("US-OH");
  }
}

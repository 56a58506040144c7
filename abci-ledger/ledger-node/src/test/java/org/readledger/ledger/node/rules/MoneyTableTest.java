package org.readledger.ledger.node.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.CreditMovement;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.ledger.proto.RevocationReason;
import org.readledger.ledger.tx.Operations;

/** The money table, row by row: fee 90, claim cost 4, deposit 10, platform 9. */
class MoneyTableTest {

  private Market market;

  @BeforeEach
  void open() {
    market = Market.ready();
  }

  @Test
  void postingHoldsTheFee() {
    market.post();
    expect(910, 90, 100, 0, 0);
  }

  @Test
  void claimingHoldsClaimCostAndDeposit() {
    market.claimed();
    expect(910, 90, 86, 14, 0);
  }

  @Test
  void acceptancePaysThePayeeAndTheOperatorAndReturnsTheDeposit() {
    var posting = market.reported();
    var events = market.must(market.center, Operations.acceptReport(posting, 1));
    expect(910, 0, 96 + 81, 0, 9 + 4);
    sumToZero(events);
    assertThat(market.read(posting).getState()).isEqualTo(ReadState.ACCEPTED);
  }

  @Test
  void acceptancePaysAPracticeWhenTheClaimNamedOne() {
    var posting = market.post();
    market.must(
        market.reader, Operations.claimRead(List.of(posting), market.otherReader.participant()));
    market.must(market.reader, market.report(posting, 1, ReportKind.FINAL));
    market.must(market.center, Operations.acceptReport(posting, 1));
    expect(910, 0, 96, 0, 13);
    assertThat(market.available(market.otherReader)).isEqualTo(181);
  }

  @Test
  void silenceForTheAcceptanceWindowPaysLikeAcceptance() {
    var posting = market.reported();
    long acceptBy = market.read(posting).getAcceptByMs();
    assertThat(acceptBy).isEqualTo(market.nowMs + Duration.ofDays(3).toMillis());
    assertThat(market.until(acceptBy)).isEmpty();
    var events = market.block(Duration.ofMillis(1));
    assertThat(events.getFirst().getReportAccepted().getAutomatic()).isTrue();
    sumToZero(events);
    expect(910, 0, 96 + 81, 0, 13);
  }

  @Test
  void releaseWithinGraceCostsNothing() {
    var posting = market.claimed();
    market.until(market.read(posting).getGraceUntilMs());
    sumToZero(market.must(market.reader, Operations.releaseRead(posting)));
    expect(910, 90, 100, 0, 0);
    openAgain(posting);
  }

  @Test
  void releaseAfterGraceCostsTheClaimCost() {
    var posting = market.claimed();
    market.until(market.read(posting).getGraceUntilMs() + 1);
    sumToZero(market.must(market.reader, Operations.releaseRead(posting)));
    expect(910, 90, 96, 0, 4);
    openAgain(posting);
  }

  @Test
  void aLostAttestationReleasesTheReadInTheSameBlockAtNoCost() {
    var posting = market.claimed();
    var carrier = market.read(posting).getCarriedBy(0);
    var events =
        market.must(
            market.body,
            Operations.revokeAttestation(
                new AttestationId(carrier), RevocationReason.DISCIPLINARY));
    assertThat(events.getFirst().getAttestationRevoked().getReleasedReadsList())
        .containsExactly(posting.bytes());
    sumToZero(events);
    expect(910, 90, 100, 0, 0);
    openAgain(posting);
  }

  @Test
  void expiryForfeitsTheDepositAndOffersTheReadAgain() {
    var posting = market.claimed();
    long deadline = market.posting(posting).getTerms().getDeadlineMs();
    assertThat(market.until(deadline)).isEmpty();
    sumToZero(market.block(Duration.ofMillis(1)));
    expect(910 + 10, 90, 86, 0, 4);
    openAgain(posting);
    assertThat(market.posting(posting).getTerms().getDeadlineMs()).isGreaterThan(market.nowMs);
  }

  @Test
  void expiryReturnsTheFeeWhenTheCentreSaidSo() {
    var posting = market.post(market.terms().setOnExpiry(OnExpiry.RETURN_TO_CENTER));
    market.must(market.reader, market.claim(market.reader, posting));
    market.until(market.posting(posting).getTerms().getDeadlineMs());
    sumToZero(market.block(Duration.ofMillis(1)));
    expect(1_000 + 10, 0, 86, 0, 4);
    assertThat(market.read(posting).getState()).isEqualTo(ReadState.RETURNED);
  }

  @Test
  void aPostingThatNobodyClaimedReturnsWhenTheCentreSaidSo() {
    var posting = market.post(market.terms().setOnExpiry(OnExpiry.RETURN_TO_CENTER));
    market.until(market.posting(posting).getTerms().getDeadlineMs());
    var events = market.block(Duration.ofMillis(1));
    assertThat(events.getFirst().getReadExpired().getFormerHolder().isEmpty()).isTrue();
    expect(1_000, 0, 100, 0, 0);
  }

  @Test
  void withdrawalBeforeAClaimReturnsTheFee() {
    var posting = market.post();
    sumToZero(market.must(market.center, Operations.withdrawPosting(posting)));
    expect(1_000, 0, 100, 0, 0);
    assertThat(market.read(posting).getState()).isEqualTo(ReadState.WITHDRAWN);
  }

  @Test
  void withdrawalAfterAClaimCompensatesTheReader() {
    var posting = market.claimed();
    sumToZero(market.must(market.center, Operations.withdrawPosting(posting)));
    expect(1_000 - 22, 0, 122, 0, 0);
    assertThat(market.read(posting).getState()).isEqualTo(ReadState.WITHDRAWN);
  }

  @Test
  void aDisputeKeepsEverythingHeldUntilTheCentreConcedes() {
    var posting = market.reported();
    market.must(market.center, Operations.disputeReport(posting, 1, Party.digest("reason")));
    expect(910, 90, 86, 14, 0);
    market.until(market.read(posting).getAcceptByMs() + 1);
    expect(910, 90, 86, 14, 0);
    market.must(market.center, Operations.acceptReport(posting, 1));
    expect(910, 0, 177, 0, 13);
  }

  @Test
  void aRaisedFeeIsHeldAndSharedByThePostingsOwnRules() {
    var posting = market.claimed();
    market.must(market.center, Operations.raiseFee(posting, 205));
    expect(795, 205, 86, 14, 0);
    market.must(market.reader, market.report(posting, 1, ReportKind.FINAL));
    market.must(market.center, Operations.acceptReport(posting, 1));
    expect(795, 0, 96 + 185, 0, 20 + 4);
  }

  private void openAgain(PostingId posting) {
    var read = market.read(posting);
    assertThat(read.getState()).isEqualTo(ReadState.POSTED);
    assertThat(read.getHolder().isEmpty()).isTrue();
    assertThat(read.getLastHolder()).isEqualTo(market.reader.id());
    assertThat(read.getFeeHeld()).isEqualTo(90);
    market.must(market.otherReader, market.claim(market.otherReader, posting));
  }

  private void expect(
      long centerAvailable, long centerHeld, long reader, long readerHeld, long operator) {
    assertThat(market.available(market.center)).as("centre, available").isEqualTo(centerAvailable);
    assertThat(market.held(market.center)).as("centre, held").isEqualTo(centerHeld);
    assertThat(market.available(market.reader)).as("reader, available").isEqualTo(reader);
    assertThat(market.held(market.reader)).as("reader, held").isEqualTo(readerHeld);
    assertThat(market.available(market.operator)).as("operator").isEqualTo(operator);
  }

  private static void sumToZero(List<LedgerEvent> events) {
    assertThat(events)
        .allSatisfy(
            event ->
                assertThat(event.getMovementsList().stream().mapToLong(MoneyTableTest::sum).sum())
                    .isZero());
  }

  private static long sum(CreditMovement movement) {
    return movement.getAvailableDelta() + movement.getHeldDelta();
  }
}

package org.readledger.ledger.node.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readledger.ledger.id.AccessLogId;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.AuthorisationQuery;
import org.readledger.ledger.proto.AuthorisationSnapshot;
import org.readledger.ledger.proto.ClaimOutcome;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.ledger.proto.RevocationReason;
import org.readledger.ledger.tx.Operations;

class ReadAndReportTest {

  private Market market;

  @BeforeEach
  void open() {
    market = Market.ready();
  }

  // --- claims --------------------------------------------------------------------------------

  @Test
  void exactlyOneOfTwoReadersWinsAndTheOtherIsToldSinceWhen() {
    var posting = market.post();
    market.must(market.reader, market.claim(market.reader, posting));
    long won = market.nowMs;
    market.block(Duration.ofSeconds(1));
    var rejection = market.refused(market.otherReader, market.claim(market.otherReader, posting));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.ALREADY_CLAIMED);
    assertThat(rejection.getSinceMs()).isEqualTo(won);
    assertThat(market.available(market.otherReader)).isEqualTo(100);
    assertThat(market.read(posting).getHolder()).isEqualTo(market.reader.id());
  }

  @Test
  void aBlockedReaderIsRefused() {
    var posting = market.post(market.terms().addBlockedReaders(market.reader.id()));
    expect(RejectionCode.BLOCKED_BY_CENTER, market.claim(market.reader, posting));
    market.must(market.otherReader, market.claim(market.otherReader, posting));
  }

  @Test
  void preferredReadersHaveFirstRefusalForAWhile() {
    long until = market.nowMs + 30_000;
    var terms =
        market.terms().addPreferredReaders(market.otherReader.id()).setPreferredUntilMs(until);
    var posting = market.post(terms);
    var rejection = market.refused(market.reader, market.claim(market.reader, posting));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.FIRST_REFUSAL);
    assertThat(rejection.getSinceMs()).isEqualTo(until);
    assertThat(rejection.getEligibility().getOpensAtMs()).isEqualTo(until);
    market.must(market.otherReader, market.claim(market.otherReader, posting));
    var second = market.post(terms);
    market.until(until);
    market.must(market.reader, market.claim(market.reader, second));
  }

  @Test
  void aReaderHoldsAtMostThreeReadsUntilOneIsReported() {
    var first = market.claimed();
    market.claimed();
    market.claimed();
    expect(RejectionCode.CLAIM_LIMIT, market.claim(market.reader, market.post()));
    market.must(market.reader, market.report(first, 1, ReportKind.FINAL));
    market.claimed();
  }

  @Test
  void aClaimBeyondTheAccountIsRefusedWithBothAmounts() {
    market.must(market.reader, Operations.redeemCredits(87, "payout"));
    var rejection = market.refused(market.reader, market.claim(market.reader, market.post()));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.INSUFFICIENT_CREDITS);
    assertThat(rejection.getAvailable()).isEqualTo(13);
    assertThat(rejection.getNeeded()).isEqualTo(14);
  }

  @Test
  void aBatchAnswersForEveryPostingAndKeepsWhatWasWon() {
    var free = market.post();
    var taken = market.post();
    market.must(market.otherReader, market.claim(market.otherReader, taken));
    var none = new PostingId(Party.idOf("none"));
    var receipt =
        market.accepted(market.reader, market.claim(market.reader, taken, free, none)).receipt();
    assertThat(receipt.getClaimsList())
        .extracting(ClaimOutcome::getCode)
        .containsExactly(RejectionCode.ALREADY_CLAIMED, RejectionCode.OK, RejectionCode.NOT_FOUND);
    assertThat(market.held(market.reader)).isEqualTo(14);
  }

  @Test
  void aBatchThatWinsNothingIsRefusedWithEveryAnswer() {
    var taken = market.post();
    market.must(market.otherReader, market.claim(market.otherReader, taken));
    var none = new PostingId(Party.idOf("none"));
    var rejection = market.refused(market.reader, market.claim(market.reader, taken, none));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.NONE_CLAIMED);
    assertThat(rejection.getClaimsList()).hasSize(2);
  }

  @Test
  void aBatchCountsWhatItHasAlreadyWon() {
    var postings = new PostingId[] {market.post(), market.post(), market.post(), market.post()};
    var receipt = market.accepted(market.reader, market.claim(market.reader, postings)).receipt();
    assertThat(receipt.getClaims(3).getCode()).isEqualTo(RejectionCode.CLAIM_LIMIT);
    market.must(market.otherReader, Operations.redeemCredits(80, "payout"));
    var more = new PostingId[] {market.post(), market.post()};
    receipt = market.accepted(market.otherReader, market.claim(market.otherReader, more)).receipt();
    assertThat(receipt.getClaims(1).getCode()).isEqualTo(RejectionCode.INSUFFICIENT_CREDITS);
  }

  @Test
  void aClaimNamesOneToSixteenDifferentPostingsAndAPayee() {
    var posting = market.post();
    expect(RejectionCode.INVALID_FIELD, market.claim(market.reader));
    expect(RejectionCode.INVALID_FIELD, market.claim(market.reader, posting, posting));
    expect(
        RejectionCode.INVALID_FIELD,
        Operations.claimRead(List.of(posting), Party.named("nobody").participant()));
    expect(
        RejectionCode.INVALID_FIELD,
        Operations.claimRead(List.of(posting), market.operator.participant()));
  }

  @Test
  void aCentreIsNotPaidForReadingItsOwnPosting() {
    var posting = market.post();
    expect(
        RejectionCode.NOT_PERMITTED,
        Operations.claimRead(List.of(posting), market.center.participant()));
    market.must(
        market.reader, Operations.claimRead(List.of(posting), market.otherCenter.participant()));
  }

  @Test
  void onlyTheHolderReleasesAndOnlyBeforeTheFinalReport() {
    var posting = market.claimed();
    assertThat(market.refused(market.otherReader, Operations.releaseRead(posting)).getCode())
        .isEqualTo(RejectionCode.NOT_HOLDER);
    market.must(market.reader, market.report(posting, 1, ReportKind.FINAL));
    expect(RejectionCode.WRONG_STATE, Operations.releaseRead(posting));
    expect(RejectionCode.NOT_FOUND, Operations.releaseRead(new PostingId(Party.idOf("none"))));
  }

  // --- reports -------------------------------------------------------------------------------

  @Test
  void aFinalReportIsOnTimeAtTheDeadlineAndTooLateAfterIt() {
    var onTime = market.claimed();
    long deadline = market.posting(onTime).getTerms().getDeadlineMs();
    market.until(deadline);
    market.must(market.reader, market.report(onTime, 1, ReportKind.FINAL));
    assertThat(market.block(Duration.ofSeconds(1))).isEmpty();
    assertThat(market.read(onTime).getState()).isEqualTo(ReadState.REPORTED);

    var late = market.claimed();
    market.until(market.posting(late).getTerms().getDeadlineMs());
    market.block(Duration.ofMillis(1));
    expect(RejectionCode.NOT_HOLDER, market.report(late, 1, ReportKind.FINAL));
  }

  @Test
  void aPreliminaryReportDoesNotStopExpiry() {
    var posting = market.claimed();
    market.must(market.reader, market.report(posting, 1, ReportKind.PRELIMINARY));
    assertThat(market.read(posting).getState()).isEqualTo(ReadState.CLAIMED);
    market.until(market.posting(posting).getTerms().getDeadlineMs() + 1);
    assertThat(market.read(posting).getState()).isEqualTo(ReadState.POSTED);
  }

  @Test
  void versionsGoOnWithTheNextReader() {
    var posting = market.claimed();
    market.must(market.reader, market.report(posting, 1, ReportKind.PRELIMINARY));
    market.must(market.reader, Operations.releaseRead(posting));
    market.must(market.otherReader, market.claim(market.otherReader, posting));
    var restart = market.report(posting, 1, ReportKind.FINAL);
    assertThat(market.refused(market.otherReader, restart).getCode())
        .isEqualTo(RejectionCode.WRONG_VERSION);
    market.must(market.otherReader, market.report(posting, 2, ReportKind.FINAL));
    assertThat(market.read(posting).getFinalVersion()).isEqualTo(2);
  }

  @Test
  void theSameReportIsFiledOnceEvenAfterTheReadWentOn() {
    var posting = market.claimed();
    var preliminary = market.report(posting, 1, ReportKind.PRELIMINARY);
    market.must(market.reader, preliminary);
    market.must(market.reader, Operations.releaseRead(posting));
    expect(RejectionCode.ALREADY_EXISTS, preliminary);
  }

  @Test
  void oneFinalReportPerReadAndAddendaAfterItEvenWhenPaid() {
    var posting = market.claimed();
    expect(RejectionCode.WRONG_STATE, market.report(posting, 1, ReportKind.ADDENDUM));
    market.must(market.reader, market.report(posting, 1, ReportKind.FINAL));
    expect(RejectionCode.WRONG_STATE, market.report(posting, 2, ReportKind.FINAL));
    expect(RejectionCode.WRONG_STATE, market.report(posting, 2, ReportKind.PRELIMINARY));
    market.must(market.reader, market.report(posting, 2, ReportKind.ADDENDUM));
    market.must(market.center, Operations.acceptReport(posting, 1));
    market.until(market.posting(posting).getTerms().getDeadlineMs() + 60_000);
    long before = market.available(market.reader);
    market.must(market.reader, market.report(posting, 3, ReportKind.ADDENDUM));
    assertThat(market.available(market.reader)).isEqualTo(before);
    assertThat(
            market
                .refused(market.otherReader, market.report(posting, 4, ReportKind.ADDENDUM))
                .getCode())
        .isEqualTo(RejectionCode.NOT_HOLDER);
  }

  @Test
  void noReportIsFiledOnALostAttestation() {
    var posting = market.claimed();
    var carrier = new AttestationId(market.read(posting).getCarriedBy(0));
    market.must(market.body, Operations.revokeAttestation(carrier, RevocationReason.DISCIPLINARY));
    expect(RejectionCode.NOT_HOLDER, market.report(posting, 1, ReportKind.FINAL));
  }

  @Test
  void aReportNamesAManifestThatIsAnchored() {
    var posting = market.claimed();
    expect(
        RejectionCode.WRONG_VERSION,
        Operations.fileReport(posting, 1, ReportKind.FINAL, Party.digest("r"), 1));
    expect(
        RejectionCode.INVALID_FIELD,
        Operations.fileReport(posting, 1, ReportKind.FINAL, Party.digest("r"), -1));
    market.must(
        market.center, Operations.anchorManifest(posting, 1, Party.digest("root"), 646, 646));
    market.must(
        market.reader, Operations.fileReport(posting, 1, ReportKind.FINAL, Party.digest("r"), 1));
  }

  @Test
  void theFinalVersionIsAcceptedOnceByItsCentre() {
    var posting = market.reported();
    assertThat(market.refused(market.otherCenter, Operations.acceptReport(posting, 1)).getCode())
        .isEqualTo(RejectionCode.NOT_PERMITTED);
    centerExpects(RejectionCode.WRONG_VERSION, Operations.acceptReport(posting, 2));
    centerExpects(RejectionCode.WRONG_STATE, Operations.acceptReport(market.claimed(), 1));
    market.must(market.center, Operations.acceptReport(posting, 1));
    centerExpects(RejectionCode.WRONG_STATE, Operations.acceptReport(posting, 1));
    centerExpects(
        RejectionCode.WRONG_STATE, Operations.disputeReport(posting, 1, Party.digest("too late")));
  }

  @Test
  void aDisputeNamesTheFinalVersionAndAReason() {
    var posting = market.reported();
    centerExpects(
        RejectionCode.WRONG_VERSION, Operations.disputeReport(posting, 2, Party.digest("why")));
    centerExpects(
        RejectionCode.INVALID_FIELD,
        Operations.disputeReport(posting, 1, Party.digest("why").substring(1)));
    market.must(market.center, Operations.disputeReport(posting, 1, Party.digest("why")));
    assertThat(market.read(posting).getState()).isEqualTo(ReadState.DISPUTED);
    centerExpects(
        RejectionCode.WRONG_STATE, Operations.disputeReport(posting, 1, Party.digest("again")));
  }

  // --- audit ---------------------------------------------------------------------------------

  @Test
  void accessLogsAreAnchoredInSequenceByTheirOwner() {
    centerExpects(RejectionCode.WRONG_VERSION, anchor(2, 5));
    market.must(market.center, anchor(1, 5));
    centerExpects(RejectionCode.ALREADY_EXISTS, anchor(1, 5));
    var events = market.must(market.center, anchor(2, 7));
    assertThat(events.getFirst().getAccessLogAnchored().getHead().getRecordCount()).isEqualTo(12);
    assertThat(market.refused(market.otherCenter, anchor(3, 1)).getCode())
        .isEqualTo(RejectionCode.NOT_PERMITTED);
    centerExpects(RejectionCode.INVALID_FIELD, anchor(3, 0));
    assertThat(market.refused(market.reader, anchor(3, 1)).getCode())
        .isEqualTo(RejectionCode.NOT_PERMITTED);
  }

  @Test
  void aGatewayLearnsWhoHoldsEveryReadPageByPage() {
    var claimed = market.claimed();
    market.post();
    market.post();
    var first = page(AuthorisationQuery.newBuilder().setLimit(2).build());
    assertThat(first.getReadsList()).hasSize(2);
    assertThat(first.getMore()).isTrue();
    var second =
        page(
            AuthorisationQuery.newBuilder()
                .setLimit(2)
                .setAfterPostingId(first.getReads(1).getPostingId())
                .build());
    assertThat(second.getReadsList()).hasSize(1);
    assertThat(second.getMore()).isFalse();
    assertThat(
            List.of(first.getReads(0), first.getReads(1), second.getReads(0)).stream()
                .filter(read -> read.getHolder().equals(market.reader.id()))
                .map(read -> read.getPostingId()))
        .containsExactly(claimed.bytes());
  }

  @Test
  void questionsThatAreNoneGetNoAnswer() {
    var garbage = ByteString.copyFrom(new byte[] {(byte) 0xff, 1, 2});
    assertThat(market.rules.answer(market.state, 1, 1, "/eligibility", garbage)).isEmpty();
    assertThat(market.rules.answer(market.state, 1, 1, "/reads/authorisation", garbage)).isEmpty();
    assertThat(market.rules.answer(market.state, 1, 1, "/nowhere", garbage)).isEmpty();
    assertThat(market.ask("/rules", ByteString.EMPTY).isEmpty()).isFalse();
  }

  private AuthorisationSnapshot page(AuthorisationQuery query) {
    try {
      return AuthorisationSnapshot.parseFrom(
          market.ask("/reads/authorisation", query.toByteString()));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private void expect(RejectionCode code, Operation operation) {
    assertThat(market.refused(market.reader, operation).getCode()).isEqualTo(code);
  }

  private void centerExpects(RejectionCode code, Operation operation) {
    assertThat(market.refused(market.center, operation).getCode()).isEqualTo(code);
  }

  private static Operation anchor(long sequence, int count) {
    return Operations.anchorAccessLog(
        new AccessLogId(Party.idOf("log")), sequence, Party.digest("root"), count);
  }
}

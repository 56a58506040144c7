package org.readledger.ledger.node.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readledger.ledger.node.rules.TransactionOutcome.Rejected;
import org.readledger.ledger.node.state.Store;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.Signature;
import org.readledger.ledger.proto.TransactionBody;
import org.readledger.ledger.proto.WebAuthnAssertion;
import org.readledger.ledger.signing.KeyIds;
import org.readledger.ledger.tx.Operations;
import org.readledger.ledger.tx.TransactionLimits;

class EnvelopeTest {

  private Market market;
  private int payouts;

  @BeforeEach
  void open() {
    market = Market.ready();
  }

  @Test
  void aTransactionForAnotherChainIsRefused() {
    refused(RejectionCode.WRONG_CHAIN, redeem().setChainId("elsewhere").build());
  }

  @Test
  void aTransactionWithoutOperationsIsMalformed() {
    refused(RejectionCode.MALFORMED, redeem().clearOperations().build());
  }

  @Test
  void anOperationOfNoKindIsMalformed() {
    refused(RejectionCode.MALFORMED, redeem().addOperations(Operation.newBuilder()).build());
  }

  @Test
  void moreOperationsThanAllowedAreMalformed() {
    var body = redeem();
    while (body.getOperationsCount() <= TransactionLimits.MAX_OPERATIONS) {
      body.addOperations(body.getOperations(0));
    }
    refused(RejectionCode.MALFORMED, body.build());
  }

  @Test
  void aNonceOfAnotherLengthIsMalformed() {
    refused(RejectionCode.MALFORMED, redeem().setNonce(ByteString.copyFromUtf8("n")).build());
  }

  @Test
  void fieldsThatTheSchemaDoesNotNameAreMalformed() {
    var smuggled =
        UnknownFieldSet.newBuilder()
            .addField(77, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
            .build();
    var body = redeem();
    body.getOperationsBuilder(0).getRedeemCreditsBuilder().setUnknownFields(smuggled);
    refused(RejectionCode.MALFORMED, body.build());
  }

  @Test
  void twoSignaturesAreMalformed() {
    var body = redeem().build();
    var tx = market.signed(market.center, body).toBuilder();
    tx.addSignatures(tx.getSignatures(0));
    assertThat(code(market.send(tx.build(), body, true))).isEqualTo(RejectionCode.MALFORMED);
  }

  @Test
  void anOversizedTransactionIsRefused() {
    var body =
        redeem().build().toBuilder().setChainId("x".repeat(TransactionLimits.MAX_BYTES)).build();
    refused(RejectionCode.TOO_LARGE, body);
  }

  @Test
  void anExpiredTransactionIsRefused() {
    var body = redeem().build();
    market.until(body.getExpiresAtMs() + 1);
    refused(RejectionCode.OUTSIDE_TIME_WINDOW, body);
  }

  @Test
  void aLifetimeBeyondTenMinutesIsRefused() {
    var body = redeem();
    refused(
        RejectionCode.OUTSIDE_TIME_WINDOW,
        body.setExpiresAtMs(body.getIssuedAtMs() + 600_001).build());
  }

  @Test
  void timesAtTheEdgeOfALongAreRefused() {
    refused(
        RejectionCode.OUTSIDE_TIME_WINDOW,
        redeem().setIssuedAtMs(Long.MIN_VALUE).setExpiresAtMs(Long.MAX_VALUE).build());
    refused(
        RejectionCode.CLOCK_CATCHING_UP,
        redeem().setIssuedAtMs(Long.MAX_VALUE).setExpiresAtMs(Long.MAX_VALUE).build());
  }

  @Test
  void theFirstBlockAfterAHaltAsksToTryAgainAndLeavesTheNonceUnspent() {
    var body =
        redeem().setIssuedAtMs(market.nowMs + 120_000).setExpiresAtMs(market.nowMs + 200_000);
    refused(RejectionCode.CLOCK_CATCHING_UP, body.build());
    market.block(Duration.ofMinutes(2));
    market.accepted(market.center, body.build());
  }

  @Test
  void aReplayIsRefused() {
    var body = redeem().build();
    market.accepted(market.center, body);
    refused(RejectionCode.REPLAYED, body);
  }

  @Test
  void aNonceIsNotSpentTwiceWhateverTheExpiry() {
    var body = redeem().build();
    market.accepted(market.center, body);
    market.block(Duration.ofMinutes(1));
    refused(
        RejectionCode.REPLAYED,
        redeem()
            .setNonce(body.getNonce())
            .setExpiresAtMs(market.nowMs + Duration.ofMinutes(9).toMillis())
            .build());
  }

  @Test
  void twoAuthorsMayUseTheSameNonce() {
    var body = redeem().build();
    market.accepted(market.center, body);
    var other =
        market
            .body(market.otherCenter, Operations.redeemCredits(1, "another payout"))
            .setNonce(body.getNonce())
            .build();
    market.accepted(market.otherCenter, other);
  }

  @Test
  void aRejectedTransactionSpendsItsNonce() {
    var body = market.body(market.center, Operations.redeemCredits(5_000, "too much")).build();
    refused(RejectionCode.INSUFFICIENT_CREDITS, body);
    market.issue(market.center, 5_000);
    refused(RejectionCode.REPLAYED, body);
  }

  @Test
  void aBadSignatureLeavesTheNonceUnspent() {
    var body = redeem().build();
    var outcome = market.send(market.signed(market.center, body), body, false);
    assertThat(code(outcome)).isEqualTo(RejectionCode.BAD_SIGNATURE);
    market.accepted(market.center, body);
  }

  @Test
  void spentNoncesAreForgottenOnceTheyCannotReturn() {
    for (int i = 0; i < 200; i++) {
      market.accepted(market.center, market.body(market.center, nothing()).build());
    }
    market.until(market.nowMs + Duration.ofMinutes(15).toMillis());
    for (int i = 0; i < 20; i++) {
      market.accepted(market.center, market.body(market.center, nothing()).build());
    }
    assertThat(Market.dump(market.state).stream().filter(line -> line.startsWith("NONCES")))
        .hasSizeLessThanOrEqualTo(21);
  }

  @Test
  void aBlockWithoutTransactionsAndDueStepsChangesNothing() {
    market.accepted(market.center, redeem().build());
    var before = Market.dump(market.state);
    market.until(market.nowMs + Duration.ofMinutes(20).toMillis());
    assertThat(Market.dump(market.state)).isEqualTo(before);
  }

  @Test
  void anUnknownAuthorIsRefused() {
    var nobody = Party.named("nobody");
    var body = market.body(nobody, nothing()).build();
    assertThat(code(market.send(nobody, body))).isEqualTo(RejectionCode.UNKNOWN_AUTHOR);
  }

  @Test
  void anotherPartysKeyIsRefused() {
    var body = redeem().build();
    assertThat(code(market.send(market.signed(market.reader, body), body, true)))
        .isEqualTo(RejectionCode.UNKNOWN_KEY);
  }

  @Test
  void aRevokedKeyIsRefused() {
    var second = Party.key("second", KeyCustody.PERSONAL, Party.everyScope());
    market.must(market.center, Operations.enrolKey(second));
    var revoke = Operations.revokeKey(KeyIds.of(market.center.key()));
    market.must(market.center, revoke);
    refused(RejectionCode.KEY_REVOKED_CODE, redeem().build());
    market.must(market.center.with(second), Operations.redeemCredits(1, "with the other key"));
  }

  @Test
  void aSignatureOfAnotherKindThanTheKeyIsUnsupported() {
    var body = redeem().build();
    var passkey =
        Signature.newBuilder()
            .setKeyId(market.center.keyId())
            .setEs256(WebAuthnAssertion.getDefaultInstance());
    var tx = market.signed(market.center, body).toBuilder().setSignatures(0, passkey).build();
    assertThat(code(market.send(tx, body, true))).isEqualTo(RejectionCode.UNSUPPORTED_SIGNATURE);
  }

  @Test
  void aKeyOutOfScopeIsRefusedAndTheOperationIsNamed() {
    var service = Party.key("service", KeyCustody.SERVICE, List.of(KeyScope.TREASURY));
    market.must(market.center, Operations.enrolKey(service));
    var posting = market.post();
    var rejection =
        market.refused(
            market.center.with(service),
            Operations.redeemCredits(1, "in scope"),
            Operations.withdrawPosting(posting));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.OUT_OF_SCOPE);
    assertThat(rejection.getOperationIndex()).isEqualTo(1);
    assertThat(market.available(market.center)).isEqualTo(910);
  }

  @Test
  void anOperationOfAnotherKindOfParticipantIsRefused() {
    assertThat(
            market
                .refused(
                    market.reader, Operations.issueCredits(market.reader.participant(), 1, "mine"))
                .getCode())
        .isEqualTo(RejectionCode.NOT_PERMITTED);
  }

  @Test
  void operationsAreAppliedAllOrNothing() {
    var rejection =
        market.refused(
            market.center,
            Operations.redeemCredits(100, "first"),
            Operations.redeemCredits(901, "second"));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.INSUFFICIENT_CREDITS);
    assertThat(rejection.getOperationIndex()).isEqualTo(1);
    assertThat(rejection.getAvailable()).isEqualTo(900);
    assertThat(market.available(market.center)).isEqualTo(1_000);
  }

  @Test
  void theDoorAsksForScopesAndTimesButNotForMarketRules() {
    var tooMuch = market.body(market.center, Operations.redeemCredits(5_000, "x")).build();
    assertThat(door(tooMuch)).isEmpty();
    assertThat(door(redeem().setChainId("elsewhere").build())).contains(RejectionCode.WRONG_CHAIN);
    var fromTheFuture =
        redeem().setIssuedAtMs(market.nowMs + 90_000).setExpiresAtMs(market.nowMs + 100_000);
    assertThat(door(fromTheFuture.build())).contains(RejectionCode.OUTSIDE_TIME_WINDOW);
    market.accepted(
        market.center, tooMuch.toBuilder().clearOperations().addOperations(nothing()).build());
    assertThat(door(tooMuch)).contains(RejectionCode.REPLAYED);
  }

  @Test
  void theDoorChangesNothing() {
    var before = Market.dump(market.state);
    assertThat(door(redeem().build())).isEmpty();
    assertThat(Market.dump(market.state)).isEqualTo(before);
  }

  @Test
  void aRejectedTransactionLeavesNothingButItsNonce() {
    var before = Market.dump(market.state);
    market.refused(market.center, Operations.redeemCredits(5_000, "too much"));
    var left = Market.dump(market.state);
    left.removeAll(before);
    assertThat(left).allMatch(line -> line.startsWith(Store.NONCES.name()));
  }

  private Optional<RejectionCode> door(TransactionBody body) {
    return market
        .rules
        .precheck(
            market.state, Market.CHAIN, market.nowMs, market.signed(market.center, body), body)
        .map(Rejection::getCode);
  }

  private Operation nothing() {
    return Operations.redeemCredits(1, "payout " + payouts++);
  }

  private TransactionBody.Builder redeem() {
    return market.body(market.center, nothing());
  }

  private void refused(RejectionCode code, TransactionBody body) {
    assertThat(code(market.send(market.center, body))).isEqualTo(code);
  }

  private static RejectionCode code(TransactionOutcome outcome) {
    return outcome instanceof Rejected rejected ? rejected.rejection().getCode() : RejectionCode.OK;
  }
}

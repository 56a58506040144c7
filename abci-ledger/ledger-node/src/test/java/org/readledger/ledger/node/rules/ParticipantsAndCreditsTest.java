package org.readledger.ledger.node.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.MovementReason;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.RecordStatus;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.signing.KeyIds;
import org.readledger.ledger.tx.Operations;

class ParticipantsAndCreditsTest {

  private Market market;

  @BeforeEach
  void open() {
    market = Market.bare(false);
  }

  // --- participants and keys -----------------------------------------------------------------

  @Test
  void theOperatorRegistersAParticipantThatCanThenAct() {
    var events = market.must(market.operator, register(newcomer().key()));
    var registered = events.getFirst().getParticipantRegistered();
    assertThat(registered.getParticipant().getStatus()).isEqualTo(RecordStatus.ACTIVE);
    assertThat(registered.getParticipant().getKeyIdsList()).containsExactly(newcomer().keyId());
    assertThat(registered.getParticipant().getAccredited()).isFalse();
    market.must(newcomer(), Operations.enrolKey(service("server", KeyScope.POST)));
  }

  @Test
  void anIdentifierIsRegisteredOnce() {
    market.must(market.operator, register(newcomer().key()));
    expect(RejectionCode.ALREADY_EXISTS, register(Party.named("another key").key()));
  }

  @Test
  void aKeyBelongsToOneParticipantOnly() {
    expect(RejectionCode.ALREADY_EXISTS, register(market.reader.key()));
    expect(RejectionCode.ALREADY_EXISTS, register(newcomer().key(), newcomer().key()));
  }

  @Test
  void nobodyRegistersASecondOperator() {
    expect(
        RejectionCode.INVALID_FIELD,
        Operations.registerParticipant(
            newcomer().participant(), ParticipantKind.OPERATOR, List.of(newcomer().key())));
  }

  @Test
  void aParticipantNeedsAKeyThatManagesKeys() {
    expect(RejectionCode.INVALID_FIELD, register(service("server", KeyScope.POST)));
    expect(RejectionCode.INVALID_FIELD, register());
  }

  @ParameterizedTest
  @EnumSource(
      value = KeyScope.class,
      names = {"CLAIM", "REPORT", "SETTLE", "ATTEST"})
  void aServiceKeyIsNeverGivenAPersonalAct(KeyScope scope) {
    var rejection = market.refused(market.center, Operations.enrolKey(service("server", scope)));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.INVALID_FIELD);
    assertThat(rejection.getField()).isEqualTo("key.scopes");
  }

  @Test
  void aDemoKeyIsRefusedUnlessTheGenesisSaysDemo() {
    var demo = newcomer().key().toBuilder().setDemo(true).build();
    expect(RejectionCode.DEMO_KEY_REFUSED, register(demo));
    assertThat(market.refused(market.reader, Operations.enrolKey(demo)).getCode())
        .isEqualTo(RejectionCode.DEMO_KEY_REFUSED);
    var demoMarket = Market.bare(true);
    demoMarket.must(demoMarket.operator, register(demo));
  }

  @Test
  void aKeyOfWrongShapeIsRefusedAndTheFieldIsNamed() {
    var good = newcomer().key();
    invalidKey("key.algorithm", good.toBuilder().clearAlgorithm());
    invalidKey("key.public_key", good.toBuilder().setPublicKey(ByteString.copyFromUtf8("short")));
    invalidKey("key.public_key", good.toBuilder().setAlgorithm(KeyAlgorithm.ES256));
    invalidKey("key.custody", good.toBuilder().clearCustody());
    invalidKey("key.holder", good.toBuilder().clearHolder());
    invalidKey("key.scopes", good.toBuilder().clearScopes());
    invalidKey("key.scopes", good.toBuilder().addScopes(KeyScope.POST));
    invalidKey("key.scopes", good.toBuilder().addScopesValue(999));
    invalidKey("key.rp_id", good.toBuilder().setRpId("sign.example"));
  }

  @Test
  void aPasskeyIsEnrolledWithItsPlaceAndOrigins() {
    var point = ByteString.copyFrom(new byte[] {4}).concat(ByteString.copyFrom(new byte[64]));
    var passkey =
        newcomer().key().toBuilder()
            .setAlgorithm(KeyAlgorithm.ES256)
            .setPublicKey(point)
            .setRpId("sign.example")
            .addOrigins("https://sign.example");
    market.must(market.reader, Operations.enrolKey(passkey.build()));
    invalidKey("key.origins", passkey.clone().clearOrigins());
  }

  @Test
  void theLastKeyThatManagesKeysStays() {
    var revoke = Operations.revokeKey(KeyIds.of(market.reader.key()));
    assertThat(market.refused(market.reader, revoke).getCode()).isEqualTo(RejectionCode.LAST_KEY);
    market.must(
        market.reader,
        Operations.enrolKey(Party.key("spare", KeyCustody.PERSONAL, Party.everyScope())));
    market.must(market.reader, revoke);
  }

  @Test
  void aKeyIsRevokedByItsOwnerOnceAndForAll() {
    var spare = Party.key("spare", KeyCustody.PERSONAL, Party.everyScope());
    var revoke = Operations.revokeKey(KeyIds.of(spare));
    assertThat(market.refused(market.reader, revoke).getCode()).isEqualTo(RejectionCode.NOT_FOUND);
    market.must(market.reader, Operations.enrolKey(spare));
    assertThat(market.refused(market.center, revoke).getCode())
        .isEqualTo(RejectionCode.NOT_PERMITTED);
    market.must(market.reader, revoke);
    assertThat(market.refused(market.reader, revoke).getCode())
        .isEqualTo(RejectionCode.WRONG_STATE);
    assertThat(market.refused(market.reader, Operations.enrolKey(spare)).getCode())
        .isEqualTo(RejectionCode.ALREADY_EXISTS);
  }

  // --- credits -------------------------------------------------------------------------------

  @Test
  void issuingMovesCreditsOnceForOnePayment() {
    var issue = Operations.issueCredits(market.center.participant(), 500, "INV-1");
    var movement = market.must(market.operator, issue).getFirst().getMovements(0);
    assertThat(movement.getReason()).isEqualTo(MovementReason.ISSUED);
    assertThat(movement.getAvailableAfter()).isEqualTo(500);
    expect(RejectionCode.ALREADY_EXISTS, issue);
    assertThat(market.available(market.center)).isEqualTo(500);
    assertThat(market.creditCheck().getRecorded().getIssued()).isEqualTo(500);
  }

  @Test
  void aLargeIssueNeedsASecondPerson() {
    market.must(market.operator, issue(100_000, "at the limit"));
    expect(RejectionCode.NEEDS_SECOND_PERSON, issue(100_001, "above it"));
  }

  @Test
  void anIssueBeyondWhatCanBeCountedIsRefused() {
    expect(RejectionCode.AMOUNT_OVERFLOW, issue(Long.MAX_VALUE, "all of it"));
  }

  @Test
  void anIssueOfNothingOrLessIsRefused() {
    expect(RejectionCode.INVALID_FIELD, issue(0, "zero"));
    expect(RejectionCode.INVALID_FIELD, issue(-5, "minus five"));
    expect(RejectionCode.INVALID_FIELD, issue(Long.MIN_VALUE, "very little"));
  }

  @Test
  void aPaymentReferenceIsShortAndPrintable() {
    expect(RejectionCode.INVALID_FIELD, issue(1, ""));
    expect(RejectionCode.INVALID_FIELD, issue(1, "r".repeat(65)));
    expect(RejectionCode.INVALID_FIELD, issue(1, "Rechnung für März"));
  }

  @Test
  void creditsAreNotIssuedToNobody() {
    expect(
        RejectionCode.NOT_FOUND, Operations.issueCredits(newcomer().participant(), 1, "to nobody"));
  }

  @Test
  void redeemingTakesAvailableCreditsOutOnce() {
    market.issue(market.reader, 100);
    var redeem = Operations.redeemCredits(60, "OUT-1");
    market.must(market.reader, redeem);
    assertThat(market.available(market.reader)).isEqualTo(40);
    assertThat(market.refused(market.reader, redeem).getCode())
        .isEqualTo(RejectionCode.ALREADY_EXISTS);
    var rejection = market.refused(market.reader, Operations.redeemCredits(41, "OUT-2"));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.INSUFFICIENT_CREDITS);
    assertThat(rejection.getAvailable()).isEqualTo(40);
    assertThat(rejection.getNeeded()).isEqualTo(41);
    assertThat(market.refused(market.reader, Operations.redeemCredits(-1, "OUT-3")).getCode())
        .isEqualTo(RejectionCode.INVALID_FIELD);
  }

  private void invalidKey(String field, KeyDeclaration.Builder key) {
    var rejection = market.refused(market.reader, Operations.enrolKey(key.build()));
    assertThat(rejection.getCode()).isEqualTo(RejectionCode.INVALID_FIELD);
    assertThat(rejection.getField()).isEqualTo(field);
  }

  private void expect(RejectionCode code, Operation operation) {
    assertThat(market.refused(market.operator, operation).getCode()).isEqualTo(code);
  }

  private Operation issue(long amount, String reference) {
    return Operations.issueCredits(market.center.participant(), amount, reference);
  }

  private static Operation register(KeyDeclaration... keys) {
    return Operations.registerParticipant(
        newcomer().participant(), ParticipantKind.IMAGING_CENTER, List.of(keys));
  }

  private static Party newcomer() {
    return Party.named("newcomer");
  }

  private static KeyDeclaration service(String name, KeyScope scope) {
    return Party.key(name, KeyCustody.SERVICE, List.of(scope));
  }
}

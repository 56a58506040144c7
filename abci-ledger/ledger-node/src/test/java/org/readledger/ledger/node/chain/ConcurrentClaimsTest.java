package org.readledger.ledger.node.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.ledger.genesis.DemoMarketRules;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.id.RandomIds;
import org.readledger.ledger.node.LedgerNodeMain;
import org.readledger.ledger.proto.Account;
import org.readledger.ledger.proto.CreditCheck;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.License;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.PostingTerms;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.ReadingMode;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.proto.RequirementRule;
import org.readledger.ledger.rpc.TxInBlock;
import org.readledger.ledger.tx.Credentials;
import org.readledger.ledger.tx.Operations;

/** The race of the market, on the real engine. */
class ConcurrentClaimsTest {

  private static final int READERS = 50;
  private static final long EACH = 100;
  private static final ByteString DIGEST = ByteString.copyFrom(new byte[32]);

  @TempDir Path folder;

  private final Actor operator =
      Actor.of(ParticipantKind.OPERATOR, KeyScope.REGISTER, KeyScope.TREASURY);
  private final Actor body = Actor.of(ParticipantKind.CREDENTIALING_BODY, KeyScope.ATTEST);
  private final Actor center = Actor.of(ParticipantKind.IMAGING_CENTER, KeyScope.POST);
  private final List<Actor> readers =
      Stream.generate(() -> Actor.of(ParticipantKind.READER, KeyScope.CLAIM))
          .limit(READERS)
          .toList();

  @Test
  void ofFiftyConcurrentClaimsOneWinsTheOthersAreToldWhyAndCreditsAddUp() throws Exception {
    try (var chain = RealChain.start(folder, genesis(), LedgerNodeMain.class)) {
      prepare(chain);
      var posting = new PostingId(RandomIds.next());
      accepted(chain, center, List.of(Operations.postStudy(posting, terms(), List.of())));

      var outcomes = claimAtOnce(chain, posting);
      var winners = outcomes.stream().filter(outcome -> outcome.code() == 0).toList();
      assertThat(outcomes).hasSize(READERS);
      assertThat(winners).hasSize(1);
      for (var loser : outcomes) {
        if (loser.code() != 0) {
          var rejection = Rejection.parseFrom(loser.data());
          assertThat(rejection.getCode()).isEqualTo(RejectionCode.ALREADY_CLAIMED);
          assertThat(rejection.getSinceMs()).isPositive();
          assertThat(loser.log()).isNotBlank();
        }
      }
      assertMoneyAndHolder(chain, posting);
    }
  }

  private void assertMoneyAndHolder(RealChain chain, PostingId posting) throws Exception {
    var read = Read.parseFrom(record(chain, "reads", posting.bytes()));
    assertThat(read.getState()).isEqualTo(ReadState.CLAIMED);
    assertThat(read.getClaimCostHeld()).isPositive();
    for (var reader : readers) {
      var account = Account.parseFrom(record(chain, "accounts", reader.id().bytes()));
      var held =
          reader.id().bytes().equals(read.getHolder())
              ? read.getClaimCostHeld() + read.getDepositHeld()
              : 0;
      assertThat(account.getHeld()).isEqualTo(held);
      assertThat(account.getAvailable()).isEqualTo(EACH - held);
    }
    var check =
        CreditCheck.parseFrom(chain.rpc().query("/credits/check", ByteString.EMPTY, false).value());
    assertThat(check.getHolds()).isTrue();
    assertThat(check.getRecorded().getIssued()).isEqualTo(EACH * READERS + 1000);
  }

  private List<TxInBlock> claimAtOnce(RealChain chain, PostingId posting) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var claims =
          readers.stream()
              .<Callable<TxInBlock>>map(
                  reader ->
                      () ->
                          chain
                              .submit(
                                  reader.signs(
                                      List.of(Operations.claimRead(List.of(posting), reader.id()))))
                              .orElseThrow())
              .toList();
      return threads.invokeAll(claims).stream().map(future -> future.resultNow()).toList();
    }
  }

  private void prepare(RealChain chain) throws Exception {
    var now = System.currentTimeMillis();
    accepted(
        chain,
        operator,
        Stream.concat(Stream.of(center), readers.stream())
            .map(
                actor ->
                    Operations.registerParticipant(
                        actor.id(), actor.kind(), List.of(actor.declaration())))
            .toList());
    accepted(
        chain,
        operator,
        Stream.concat(
                Stream.of(Operations.issueCredits(center.id(), 1000, "center")),
                readers.stream()
                    .map(
                        reader ->
                            Operations.issueCredits(reader.id(), EACH, "to-" + reader.id().hex())))
            .toList());
    accepted(
        chain,
        body,
        readers.stream()
            .map(
                reader ->
                    Operations.attestCredential(
                        new AttestationId(RandomIds.next()),
                        reader.id(),
                        Credentials.license("US-OH"),
                        now - 1000,
                        now + Duration.ofDays(30).toMillis(),
                        DIGEST))
            .toList());
  }

  private static void accepted(RealChain chain, Actor by, List<Operation> operations)
      throws Exception {
    var outcome = chain.submit(by.signs(operations)).orElseThrow();
    assertThat(outcome.code()).as(outcome.log()).isZero();
  }

  private static ByteString record(RealChain chain, String store, ByteString key) {
    var answer = chain.rpc().query("/store/" + store + "/key", key, false);
    assertThat(answer.code()).isZero();
    return answer.value();
  }

  private GenesisState genesis() {
    var license = License.newBuilder().setJurisdiction("$JURISDICTION");
    var rules =
        DemoMarketRules.rules().toBuilder()
            .clearRequirementRules()
            .addRequirementRules(
                RequirementRule.newBuilder()
                    .addRequirements(Requirement.newBuilder().setLicense(license)));
    return GenesisState.newBuilder()
        .setRules(rules)
        .addParticipants(operator.inGenesis())
        .addParticipants(body.inGenesis())
        .build();
  }

  private static PostingTerms terms() {
    return PostingTerms.newBuilder()
        .setModality("CT")
        .setBodyRegion("CHEST")
        .setJurisdiction("US-OH")
        .setPriority(Priority.STAT)
        .setDeadlineMs(Instant.now().plus(Duration.ofHours(1)).toEpochMilli())
        .setFee(200)
        .setReadingMode(ReadingMode.IDENTIFIED)
        .setOnExpiry(OnExpiry.REOPEN)
        .setGateway("https://gateway.example")
        .setDetailsDigest(DIGEST)
        .build();
  }
}

package org.readledger.ledger.node.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.JsonFormat;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.abci.ConnectionKind;
import org.readledger.abci.proto.CheckTxType;
import org.readledger.abci.proto.RequestCheckTx;
import org.readledger.abci.proto.RequestCommit;
import org.readledger.abci.proto.RequestFinalizeBlock;
import org.readledger.abci.proto.RequestInfo;
import org.readledger.abci.proto.RequestInitChain;
import org.readledger.abci.proto.RequestPrepareProposal;
import org.readledger.abci.proto.RequestProcessProposal;
import org.readledger.abci.proto.RequestQuery;
import org.readledger.abci.proto.ResponseFinalizeBlock;
import org.readledger.abci.proto.ResponseProcessProposal.ProposalStatus;
import org.readledger.ledger.genesis.DemoMarketRules;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.RandomIds;
import org.readledger.ledger.node.signature.SignatureVerifiers;
import org.readledger.ledger.node.store.BucketLayout;
import org.readledger.ledger.node.store.LedgerStore;
import org.readledger.ledger.proto.GenesisParticipant;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.Signature;
import org.readledger.ledger.proto.SignedTransaction;
import org.readledger.ledger.proto.TransactionBody;
import org.readledger.ledger.proto.WebAuthnAssertion;
import org.readledger.ledger.signing.Ed25519Key;
import org.readledger.ledger.tx.TransactionDraft;

class LedgerApplicationTest {

  private static final String CHAIN = "test-chain";
  private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
  private static final Ed25519Key KEY = Ed25519Key.generate();
  private static final ParticipantId OPERATOR = new ParticipantId(RandomIds.next());

  @TempDir Path directory;

  private ExecutorService workers;
  private LedgerStore store;
  private LedgerApplication ledger;

  @BeforeEach
  void start() {
    workers = Executors.newFixedThreadPool(2);
    store = LedgerStore.open(directory, new BucketLayout(16));
    ledger = application();
  }

  @AfterEach
  void stop() {
    ledger.connectionClosed(ConnectionKind.CONSENSUS);
    store.close();
    workers.shutdown();
  }

  private LedgerApplication application() {
    return new LedgerApplication(
        store,
        new EnvelopeRules(),
        SignatureVerifiers.fastest(),
        InstantSource.fixed(NOW),
        workers,
        2,
        new NodeMetrics());
  }

  private static Timestamp time(long height) {
    return Timestamp.newBuilder().setSeconds(NOW.getEpochSecond() + height).build();
  }

  private ByteString initChain() throws Exception {
    var genesis =
        GenesisState.newBuilder()
            .setRules(DemoMarketRules.rules())
            .addParticipants(
                GenesisParticipant.newBuilder()
                    .setParticipantId(OPERATOR.bytes())
                    .setKind(ParticipantKind.OPERATOR)
                    .addKeys(
                        KeyDeclaration.newBuilder()
                            .setAlgorithm(KeyAlgorithm.ED25519)
                            .setPublicKey(KEY.publicKey())
                            .setCustody(KeyCustody.SERVICE)
                            .setHolder(OPERATOR.bytes())
                            .addScopes(KeyScope.TREASURY)));
    var request =
        RequestInitChain.newBuilder()
            .setChainId(CHAIN)
            .setTime(time(0))
            .setAppStateBytes(ByteString.copyFromUtf8(JsonFormat.printer().print(genesis)));
    return ledger.initChain(request.build()).getAppHash();
  }

  private static SignedTransaction signed(int operations) {
    var list = Collections.nCopies(operations, Operation.getDefaultInstance());
    var draft = TransactionDraft.of(CHAIN, OPERATOR, NOW, list);
    return draft.signedWith(KEY.sign(CHAIN, draft.body()));
  }

  private static ByteString transaction() {
    return signed(1).toByteString();
  }

  private ResponseFinalizeBlock finalizeBlock(long height, ByteString... transactions) {
    return ledger.finalizeBlock(
        RequestFinalizeBlock.newBuilder()
            .setHeight(height)
            .setTime(time(height))
            .addAllTxs(List.of(transactions))
            .build());
  }

  private void commit() {
    ledger.commit(RequestCommit.getDefaultInstance());
  }

  private int check(ByteString transaction, CheckTxType type) {
    return ledger
        .checkTx(RequestCheckTx.newBuilder().setTx(transaction).setType(type).build())
        .getCode();
  }

  private long height() {
    return ledger.info(RequestInfo.getDefaultInstance()).getLastBlockHeight();
  }

  @Test
  void infoSpeaksOfCommittedStateOnly() throws Exception {
    var genesisHash = initChain();
    assertThat(height()).isZero();
    var finalized = finalizeBlock(1, transaction());
    assertThat(height()).isZero();
    assertThat(ledger.info(RequestInfo.getDefaultInstance()).getLastBlockAppHash()).isEmpty();
    commit();
    assertThat(height()).isEqualTo(1);
    assertThat(ledger.info(RequestInfo.getDefaultInstance()).getLastBlockAppHash())
        .isEqualTo(finalized.getAppHash())
        .isNotEqualTo(genesisHash);
  }

  @Test
  void aBlockCanBeFinalizedAgainAndWhatWasFinalizedBeforeIsForgotten() throws Exception {
    initChain();
    var dropped = transaction();
    var kept = transaction();
    finalizeBlock(1, dropped);
    var first = finalizeBlock(1, kept);
    ledger.connectionClosed(ConnectionKind.CONSENSUS);
    assertThatThrownBy(this::commit).isInstanceOf(IllegalStateException.class);
    var again = finalizeBlock(1, kept);
    assertThat(again).isEqualTo(first);
    commit();
    assertThat(check(kept, CheckTxType.NEW)).isEqualTo(RejectionCode.REPLAYED_VALUE);
    assertThat(check(dropped, CheckTxType.NEW)).isZero();
  }

  @Test
  void anApplicationThatOutlivesItsEngineBeginsGenesisAgain() throws Exception {
    var genesisHash = initChain();
    finalizeBlock(1, transaction());
    assertThat(initChain()).isEqualTo(genesisHash);
    assertThat(finalizeBlock(1).getAppHash()).isEqualTo(genesisHash);
  }

  @Test
  void theAppHashStaysOnABlockWithoutTransactions() throws Exception {
    var genesisHash = initChain();
    assertThat(finalizeBlock(1).getAppHash()).isEqualTo(genesisHash);
    commit();
    var changed = finalizeBlock(2, transaction()).getAppHash();
    commit();
    assertThat(finalizeBlock(3).getAppHash()).isEqualTo(changed).isNotEqualTo(genesisHash);
    commit();
    assertThat(store.point().lastChangedHeight()).isEqualTo(2);
  }

  @Test
  void theStoreSurvivesARestartBetweenFinalizeAndCommit() throws Exception {
    initChain();
    finalizeBlock(1, transaction());
    commit();
    var transaction = transaction();
    var lost = finalizeBlock(2, transaction);
    ledger.connectionClosed(ConnectionKind.CONSENSUS);
    store.close();
    store = LedgerStore.open(directory, new BucketLayout(16));
    ledger = application();
    assertThat(height()).isEqualTo(1);
    assertThat(finalizeBlock(2, transaction)).isEqualTo(lost);
  }

  @Test
  void aBadGenesisIsRefusedWithASentence() {
    for (var state : List.of("", "[]", "{\"rules\": 7}", "{}")) {
      var request =
          RequestInitChain.newBuilder()
              .setChainId(CHAIN)
              .setAppStateBytes(ByteString.copyFromUtf8(state))
              .build();
      assertThatThrownBy(() -> ledger.initChain(request))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("genesis");
    }
  }

  @Test
  void checkTxRefusesEachFaultWithItsOwnCode() throws Exception {
    initChain();
    finalizeBlock(1);
    commit();
    var good = signed(1);
    assertThat(check(good.toByteString(), CheckTxType.NEW)).isZero();
    assertThat(check(ByteString.copyFromUtf8("?"), CheckTxType.NEW))
        .isEqualTo(RejectionCode.MALFORMED_VALUE);
    assertThat(check(ByteString.copyFrom(new byte[200_000]), CheckTxType.NEW))
        .isEqualTo(RejectionCode.TOO_LARGE_VALUE);
    var other = TransactionDraft.of("another", OPERATOR, NOW, List.of());
    assertThat(
            check(
                other.signedWith(KEY.sign("another", other.body())).toByteString(),
                CheckTxType.NEW))
        .isEqualTo(RejectionCode.WRONG_CHAIN_VALUE);
    var stranger = Ed25519Key.generate();
    var unsigned = good.toBuilder().clearSignatures();
    assertThat(
            check(
                unsigned
                    .clone()
                    .addSignatures(stranger.sign(CHAIN, good.getBody()))
                    .build()
                    .toByteString(),
                CheckTxType.NEW))
        .isEqualTo(RejectionCode.UNKNOWN_KEY_VALUE);
    var forged = stranger.sign(CHAIN, good.getBody()).toBuilder().setKeyId(KEY.id().bytes());
    assertThat(
            check(unsigned.clone().addSignatures(forged).build().toByteString(), CheckTxType.NEW))
        .isEqualTo(RejectionCode.BAD_SIGNATURE_VALUE);
    var passkey =
        Signature.newBuilder()
            .setKeyId(KEY.id().bytes())
            .setEs256(WebAuthnAssertion.getDefaultInstance());
    assertThat(
            check(unsigned.clone().addSignatures(passkey).build().toByteString(), CheckTxType.NEW))
        .isEqualTo(RejectionCode.UNSUPPORTED_SIGNATURE_VALUE);
  }

  @Test
  void anyBytesGetACodeInEveryMethodAndNeverAnException() throws Exception {
    initChain();
    finalizeBlock(1);
    commit();
    var random = new Random(3);
    var good = transaction();
    for (var i = 0; i < 500; i++) {
      var bytes = good.toByteArray();
      for (var flips = random.nextInt(4); flips >= 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      var hostile =
          i % 5 == 0
              ? ByteString.copyFrom(bytes, 0, random.nextInt(bytes.length))
              : ByteString.copyFrom(bytes);
      assertThat(check(hostile, CheckTxType.NEW)).isNotZero();
      assertThat(finalizeBlock(2, hostile).getTxResults(0).getCode()).isNotZero();
    }
  }

  @Test
  void aRuleThatFailsRefusesItsTransactionAndKeepsNothingOfIt() throws Exception {
    initChain();
    finalizeBlock(1);
    commit();
    var before = finalizeBlock(2).getAppHash();
    var failing = finalizeBlock(2, signed(2).toByteString());
    assertThat(failing.getTxResults(0).getCode()).isEqualTo(RejectionCode.MALFORMED_VALUE);
    assertThat(failing.getAppHash()).isEqualTo(before);
  }

  @Test
  void aTransactionTwiceInOneBlockTakesEffectOnce() throws Exception {
    initChain();
    var transaction = transaction();
    var results = finalizeBlock(1, transaction, transaction).getTxResultsList();
    assertThat(results.get(0).getCode()).isZero();
    assertThat(results.get(1).getCode()).isEqualTo(RejectionCode.REPLAYED_VALUE);
    assertThat(results.get(1).getCodespace()).isEqualTo("readledger");
  }

  @Test
  void aProposalHoldsNoGarbageNoReplayNothingExpiredAndNoMoreThanFits() throws Exception {
    initChain();
    var spent = transaction();
    finalizeBlock(1, spent);
    commit();
    var first = transaction();
    var second = transaction();
    var expired = TransactionDraft.of(CHAIN, OPERATOR, NOW.minusSeconds(3600), List.of());
    var late = expired.signedWith(KEY.sign(CHAIN, expired.body())).toByteString();
    var offered =
        List.of(first, ByteString.copyFromUtf8("?"), first, spent, late, second, transaction());
    var room = 2L * (first.size() + 3);
    var chosen =
        ledger.prepareProposal(
            RequestPrepareProposal.newBuilder()
                .addAllTxs(offered)
                .setMaxTxBytes(room)
                .setTime(time(2))
                .build());
    assertThat(chosen.getTxsList()).containsExactly(first, second);
    assertThat(chosen.getSerializedSize()).isLessThanOrEqualTo((int) room);
  }

  @Test
  void aProposalIsRefusedForGarbageABadSignatureOrANonceTwiceAndNothingElse() throws Exception {
    initChain();
    finalizeBlock(1);
    commit();
    var good = signed(1);
    var forged =
        Ed25519Key.generate().sign(CHAIN, good.getBody()).toBuilder().setKeyId(KEY.id().bytes());
    assertThat(process(transaction(), transaction())).isEqualTo(ProposalStatus.ACCEPT);
    assertThat(process()).isEqualTo(ProposalStatus.ACCEPT);
    assertThat(process(ByteString.copyFromUtf8("?"))).isEqualTo(ProposalStatus.REJECT);
    assertThat(process(good.toByteString(), good.toByteString())).isEqualTo(ProposalStatus.REJECT);
    assertThat(
            process(
                good.toBuilder().clearSignatures().addSignatures(forged).build().toByteString()))
        .isEqualTo(ProposalStatus.REJECT);
  }

  private ProposalStatus process(ByteString... transactions) {
    return ledger
        .processProposal(
            RequestProcessProposal.newBuilder().addAllTxs(List.of(transactions)).build())
        .getStatus();
  }

  @Test
  void queriesAreAnsweredAtTheLastHeightThatChangedTheAppHash() throws Exception {
    initChain();
    var good = signed(1);
    var nonce = TransactionBody.parseFrom(good.getBody()).getNonce();
    finalizeBlock(1, good.toByteString());
    commit();
    finalizeBlock(2);
    commit();
    var query = RequestQuery.newBuilder().setPath("/store/reads/key").setData(nonce);
    var plain = ledger.query(query.build());
    assertThat(plain.getCode()).isZero();
    assertThat(plain.getHeight()).isEqualTo(1);
    assertThat(plain.getValue()).isEqualTo(good.getBody());
    var proven = ledger.query(query.setProve(true).build());
    assertThat(proven.getHeight()).isEqualTo(1);
    assertThat(proven.getProofOps().getOpsCount()).isEqualTo(3);
    assertThat(ledger.query(query.setHeight(2).build()).getCode()).isZero();
    assertThat(ledger.query(query.setHeight(7).build()).getCode()).isNotZero();
    assertThat(ledger.query(RequestQuery.newBuilder().setPath("/height").build()).getHeight())
        .isEqualTo(2);
  }

  @Test
  void aQueryForNothingIsAnsweredWithACode() throws Exception {
    initChain();
    assertThat(ledger.query(RequestQuery.getDefaultInstance()).getCode()).isNotZero();
    finalizeBlock(1);
    commit();
    for (var path : List.of("", "/", "/store/reads/key", "/store/x:00/key", "/none", "/fail")) {
      assertThat(ledger.query(RequestQuery.newBuilder().setPath(path).setProve(true).build()))
          .satisfies(answer -> assertThat(answer.getCode()).isNotZero());
    }
  }
}

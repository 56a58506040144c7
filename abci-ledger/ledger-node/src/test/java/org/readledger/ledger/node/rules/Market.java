package org.readledger.ledger.node.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.readledger.ledger.genesis.DemoMarketRules;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.node.rules.TransactionOutcome.Accepted;
import org.readledger.ledger.node.rules.TransactionOutcome.Rejected;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.state.EmptyState;
import org.readledger.ledger.node.state.OverlayState;
import org.readledger.ledger.node.state.Store;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.Account;
import org.readledger.ledger.proto.Credential;
import org.readledger.ledger.proto.CreditCheck;
import org.readledger.ledger.proto.GenesisParticipant;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.PostingTerms;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadingMode;
import org.readledger.ledger.proto.Rejection;
import org.readledger.ledger.proto.RejectionCode;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.ledger.proto.Signature;
import org.readledger.ledger.proto.SignedTransaction;
import org.readledger.ledger.proto.TransactionBody;
import org.readledger.ledger.tx.Credentials;
import org.readledger.ledger.tx.Operations;

/** A market on the production rules, in memory. Every step checks the invariant of credits. */
final class Market {

  static final String CHAIN = "market-test";
  static final long GENESIS_MS = 1_795_000_000_000L;
  static final long FEE = 90;
  static final long CLAIM_COST = 4;
  static final long DEPOSIT = 10;

  final Party operator = Party.named("operator");
  final Party body = Party.named("body");
  final Party strangerBody = Party.named("body that is not accredited");
  final Party center = Party.named("center");
  final Party otherCenter = Party.named("other center");
  final Party reader = Party.named("reader");
  final Party otherReader = Party.named("other reader");

  final LedgerRules rules = new ReadMarketRules();
  final OverlayState state = new OverlayState(EmptyState.INSTANCE);
  long nowMs = GENESIS_MS;
  long height;
  private long nonces;

  private Market(boolean demo) {
    rules.initialise(
        state,
        GenesisState.newBuilder()
            .setDemo(demo)
            .setRules(DemoMarketRules.rules())
            .addParticipants(genesis(operator, ParticipantKind.OPERATOR))
            .addParticipants(
                genesis(body, ParticipantKind.CREDENTIALING_BODY).toBuilder().setAccredited(true))
            .build(),
        GENESIS_MS);
    block(Duration.ofSeconds(1));
  }

  /** Operator and body of genesis, everybody else registered, nobody with credits. */
  static Market bare(boolean demo) {
    var market = new Market(demo);
    market.register(market.strangerBody, ParticipantKind.CREDENTIALING_BODY);
    market.register(market.center, ParticipantKind.IMAGING_CENTER);
    market.register(market.otherCenter, ParticipantKind.IMAGING_CENTER);
    market.register(market.reader, ParticipantKind.READER);
    market.register(market.otherReader, ParticipantKind.READER);
    return market;
  }

  /** Centres with 1,000 credits, readers with 100 and every credential of an Ohio MR brain. */
  static Market ready() {
    var market = bare(false);
    market.issue(market.center, 1_000);
    market.issue(market.otherCenter, 1_000);
    for (var reader : List.of(market.reader, market.otherReader)) {
      market.issue(reader, 100);
      market.credentials().forEach(credential -> market.attest(reader, credential));
    }
    return market;
  }

  List<Credential> credentials() {
    return List.of(
        Credentials.license("US-OH"),
        Credentials.boardCertification("DIAGNOSTIC_RADIOLOGY"),
        Credentials.boardCertification("NEURORADIOLOGY"),
        Credentials.malpracticeCover(100_000_000, "USD"),
        Credentials.exclusionScreening(nowMs));
  }

  // --- acts ----------------------------------------------------------------------------------

  void register(Party party, ParticipantKind kind) {
    must(operator, Operations.registerParticipant(party.participant(), kind, List.of(party.key())));
  }

  void issue(Party account, long amount) {
    must(operator, Operations.issueCredits(account.participant(), amount, "invoice " + nonces));
  }

  AttestationId attest(Party subject, Credential credential) {
    return attest(subject, credential, nowMs + Duration.ofDays(365).toMillis());
  }

  AttestationId attest(Party subject, Credential credential, long validUntilMs) {
    var id = new AttestationId(Party.idOf("attestation " + nonces));
    must(body, attestation(id, subject, credential, validUntilMs));
    return id;
  }

  Operation attestation(AttestationId id, Party subject, Credential credential, long validUntilMs) {
    return Operations.attestCredential(
        id, subject.participant(), credential, nowMs - 1, validUntilMs, Party.digest("evidence"));
  }

  PostingTerms.Builder terms() {
    return PostingTerms.newBuilder()
        .setModality("MR")
        .setBodyRegion("BRAIN")
        .setJurisdiction("US-OH")
        .setSubspecialty("NEURORADIOLOGY")
        .setPriority(Priority.URGENT)
        .setDeadlineMs(nowMs + Duration.ofHours(2).toMillis())
        .setFee(FEE)
        .setReadingMode(ReadingMode.PSEUDONYMISED)
        .setOnExpiry(OnExpiry.REOPEN)
        .setImageCount(646)
        .setSeriesCount(10)
        .setGateway("https://web.example")
        .setDetailsDigest(Party.digest("details"));
  }

  PostingId post() {
    return post(terms());
  }

  PostingId post(PostingTerms.Builder terms) {
    var id = new PostingId(Party.idOf("posting " + nonces));
    must(center, Operations.postStudy(id, terms.build(), List.of()));
    return id;
  }

  Operation claim(Party reader, PostingId... postings) {
    return Operations.claimRead(List.of(postings), reader.participant());
  }

  PostingId claimed() {
    var posting = post();
    must(reader, claim(reader, posting));
    return posting;
  }

  Operation report(PostingId posting, int version, ReportKind kind) {
    return Operations.fileReport(
        posting,
        version,
        kind,
        Party.digest("report " + version),
        read(posting).getManifestVersion());
  }

  PostingId reported() {
    var posting = claimed();
    must(reader, report(posting, 1, ReportKind.FINAL));
    return posting;
  }

  // --- sending -------------------------------------------------------------------------------

  List<LedgerEvent> must(Party author, Operation... operations) {
    return switch (send(author, operations)) {
      case Accepted accepted -> accepted.events();
      case Rejected rejected -> throw new AssertionError(rejected.toString());
    };
  }

  Accepted accepted(Party author, Operation... operations) {
    return switch (send(author, operations)) {
      case Accepted accepted -> accepted;
      case Rejected rejected -> throw new AssertionError(rejected.toString());
    };
  }

  void accepted(Party author, TransactionBody body) {
    if (send(author, body) instanceof Rejected rejected) {
      throw new AssertionError(rejected.toString());
    }
  }

  Rejection refused(Party author, Operation... operations) {
    return switch (send(author, operations)) {
      case Accepted accepted -> throw new AssertionError("accepted: " + accepted);
      case Rejected rejected -> {
        assertThat(rejected.log()).isNotBlank();
        yield rejected.rejection();
      }
    };
  }

  TransactionOutcome send(Party author, Operation... operations) {
    return send(author, body(author, operations).build());
  }

  TransactionOutcome send(Party author, TransactionBody body) {
    return send(signed(author, body), body, true);
  }

  TransactionOutcome send(SignedTransaction tx, TransactionBody body, boolean signatureValid) {
    var attempt = state.fork();
    var outcome = rules.execute(attempt, context(nowMs), tx, body, signatureValid);
    attempt.merge();
    assertThat(creditCheck().getHolds()).as("credits add up").isTrue();
    if (outcome instanceof Rejected rejected) {
      refusedAsStated(body, rejected.rejection());
    }
    return outcome;
  }

  /** Beyond the envelope, an operation is refused only with codes that its terms state. */
  private static void refusedAsStated(TransactionBody body, Rejection rejection) {
    var code = rejection.getCode();
    if (code.getNumber() > RejectionCode.OUT_OF_SCOPE_VALUE) {
      var kind = body.getOperations(rejection.getOperationIndex()).getKindCase();
      assertThat(OperationRules.ALL)
          .map(OperationRule::terms)
          .filteredOn(terms -> terms.kind() == kind)
          .singleElement()
          .satisfies(terms -> assertThat(terms.codes()).contains(code));
    }
  }

  TransactionBody.Builder body(Party author, Operation... operations) {
    return TransactionBody.newBuilder()
        .setChainId(CHAIN)
        .setAuthor(author.id())
        .setNonce(Party.idOf("nonce " + nonces++))
        .setIssuedAtMs(nowMs)
        .setExpiresAtMs(nowMs + Duration.ofMinutes(5).toMillis())
        .addAllOperations(List.of(operations));
  }

  SignedTransaction signed(Party author, TransactionBody body) {
    return SignedTransaction.newBuilder()
        .setBody(body.toByteString())
        .addSignatures(
            Signature.newBuilder()
                .setKeyId(author.keyId())
                .setEd25519(ByteString.copyFrom(new byte[64])))
        .build();
  }

  // --- time ----------------------------------------------------------------------------------

  /** A block so much later, and what fell due in it. */
  List<LedgerEvent> block(Duration later) {
    var before = nowMs;
    nowMs += later.toMillis();
    height++;
    var attempt = state.fork();
    var events = rules.beginBlock(attempt, context(before));
    attempt.merge();
    return events;
  }

  /** Time passes in ordinary blocks of five seconds to a minute, up to and with a time. */
  List<LedgerEvent> until(long timeMs) {
    var events = new ArrayList<LedgerEvent>();
    while (nowMs < timeMs) {
      events.addAll(block(Duration.ofMillis(Math.min(60_000, timeMs - nowMs))));
    }
    return events;
  }

  private BlockContext context(long previousMs) {
    return new BlockContext(height, nowMs, previousMs, CHAIN);
  }

  // --- looking -------------------------------------------------------------------------------

  Account account(Party party) {
    return record(Store.ACCOUNTS, party.id(), Account.getDefaultInstance());
  }

  long available(Party party) {
    return account(party).getAvailable();
  }

  long held(Party party) {
    return account(party).getHeld();
  }

  Read read(PostingId posting) {
    return record(Store.READS, posting.bytes(), Read.getDefaultInstance());
  }

  Posting posting(PostingId posting) {
    return record(Store.POSTINGS, posting.bytes(), Posting.getDefaultInstance());
  }

  @SuppressWarnings("unchecked")
  private <T extends Message> T record(Store store, ByteString key, T none) {
    return (T)
        state
            .get(store, key)
            .map(
                bytes -> {
                  try {
                    return (T) none.getParserForType().parseFrom(bytes);
                  } catch (InvalidProtocolBufferException e) {
                    throw new AssertionError(e);
                  }
                })
            .orElse(none);
  }

  CreditCheck creditCheck() {
    try {
      return CreditCheck.parseFrom(ask("/credits/check", ByteString.EMPTY));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  ByteString ask(String path, ByteString data) {
    return rules.answer(state, height, nowMs, path, data).orElseThrow();
  }

  /** Everything in every store, for comparing two histories. */
  static List<String> dump(WorkingState state) {
    var records = new ArrayList<String>();
    for (var store : Store.values()) {
      state.scan(
          store,
          ByteString.EMPTY,
          ByteString.EMPTY,
          (key, value) -> records.add(store + " " + hex(key) + " " + hex(value)));
    }
    return records;
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  private static GenesisParticipant genesis(Party party, ParticipantKind kind) {
    return GenesisParticipant.newBuilder()
        .setParticipantId(party.id())
        .setKind(kind)
        .addKeys(party.key())
        .build();
  }
}

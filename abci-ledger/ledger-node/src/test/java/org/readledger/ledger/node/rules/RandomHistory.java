package org.readledger.ledger.node.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.readledger.ledger.id.AccessLogId;
import org.readledger.ledger.id.AgreementId;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.proto.RevocationReason;
import org.readledger.ledger.proto.SignedTransaction;
import org.readledger.ledger.proto.TransactionBody;
import org.readledger.ledger.tx.Credentials;
import org.readledger.ledger.tx.Operations;

/** A market in which everybody does anything, often wrongly; the same for the same seed. */
final class RandomHistory {

  private static final int REMEMBERED = 12;

  final Market market = Market.ready();
  private final Random random;
  private final List<Party> parties;
  private final List<PostingId> postings = new ArrayList<>();
  private final List<AttestationId> attestations = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private List<TransactionBody> lastAccepted = List.of();
  private int ids;

  private record Sent(SignedTransaction tx, TransactionBody body) {}

  RandomHistory(long seed) {
    random = new Random(seed);
    parties =
        List.of(
            market.operator,
            market.body,
            market.strangerBody,
            market.center,
            market.center,
            market.otherCenter,
            market.reader,
            market.reader,
            market.otherReader,
            market.otherReader);
  }

  /** One transaction or one block; the outcome of the transaction, if it was one. */
  List<TransactionOutcome> step() {
    lastAccepted = List.of();
    int dice = random.nextInt(100);
    if (dice < 12) {
      market.block(Duration.ofMillis(1 + random.nextInt(50_000)));
      return List.of();
    }
    if (dice == 12) {
      market.until(market.nowMs + Duration.ofMinutes(random.nextInt(240)).toMillis());
      return List.of();
    }
    if (dice == 13) {
      market.block(Duration.ofMinutes(2 + random.nextInt(300)));
      return List.of();
    }
    return List.of(dice < 20 && !sent.isEmpty() ? replay() : transaction());
  }

  private TransactionOutcome replay() {
    var again = pick(sent);
    return noted(again.body(), market.send(again.tx(), again.body(), true));
  }

  private TransactionOutcome noted(TransactionBody body, TransactionOutcome outcome) {
    lastAccepted = outcome instanceof TransactionOutcome.Accepted ? List.of(body) : List.of();
    return outcome;
  }

  /** The body that the last step had accepted, if any. */
  List<TransactionBody> lastAccepted() {
    return lastAccepted;
  }

  private TransactionOutcome transaction() {
    var author = pick(parties);
    int count = random.nextInt(10) == 0 ? 2 + random.nextInt(3) : 1;
    var operations = new Operation[count];
    for (int i = 0; i < count; i++) {
      operations[i] = random.nextInt(8) == 0 ? operation(pick(parties)) : operation(author);
    }
    var body = market.body(author, operations).build();
    var signer = random.nextInt(50) == 0 ? pick(parties) : author;
    var tx = market.signed(signer, body);
    remember(sent, new Sent(tx, body));
    return noted(body, market.send(tx, body, random.nextInt(40) != 0));
  }

  /** Something this party would be expected to do. */
  private Operation operation(Party as) {
    if (random.nextInt(25) == 0) {
      return anybody();
    }
    if (as.equals(market.operator)) {
      return Operations.issueCredits(
          pick(parties).participant(), amount(), "ref " + random.nextInt(2_000));
    }
    if (as.equals(market.body) || as.equals(market.strangerBody)) {
      return random.nextInt(3) == 0 ? revoke() : attest();
    }
    return as.equals(market.center) || as.equals(market.otherCenter) ? center() : reader(as);
  }

  private Operation anybody() {
    return switch (random.nextInt(5)) {
      case 0 ->
          Operations.enrolKey(
              Party.key("key " + random.nextInt(30), KeyCustody.SERVICE, List.of(scope())));
      case 1 ->
          Operations.registerParticipant(
              Party.named("new " + random.nextInt(20)).participant(),
              ParticipantKind.READER,
              List.of(Party.named("new " + random.nextInt(20)).key()));
      case 2 -> Operations.redeemCredits(amount(), "out " + random.nextInt(2_000));
      case 3 ->
          Operations.anchorAccessLog(
              new AccessLogId(Party.idOf("log " + random.nextInt(2))),
              random.nextInt(9),
              Party.digest("root"),
              random.nextInt(9));
      default -> Operation.getDefaultInstance();
    };
  }

  private Operation center() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> post();
      case 4 -> Operations.withdrawPosting(posting());
      case 5 -> Operations.raiseFee(posting(), amount());
      case 6 ->
          Operations.extendDeadline(
              posting(), market.nowMs + Duration.ofMinutes(random.nextInt(600)).toMillis());
      case 7 ->
          Operations.anchorManifest(
              posting(), 1 + random.nextInt(3), Party.digest("root"), 9, 1 + random.nextInt(10));
      case 8 ->
          random.nextBoolean()
              ? dispute()
              : Operations.recordAgreement(
                  new AgreementId(Party.idOf("agreement " + random.nextInt(50))),
                  market.body.participant(),
                  market.nowMs + Duration.ofHours(random.nextInt(500)).toMillis(),
                  Party.digest("contract"));
      default -> {
        var posting = mostlyReported();
        yield Operations.acceptReport(posting, finalVersion(posting));
      }
    };
  }

  private Operation reader(Party as) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> claim(as);
      case 4 -> Operations.releaseRead(mostlyHeldBy(as));
      default -> {
        var posting = mostlyHeldBy(as);
        int next = market.read(posting).getReportCount() + (random.nextInt(8) == 0 ? 2 : 1);
        var kind =
            random.nextInt(3) == 0 ? ReportKind.forNumber(random.nextInt(4)) : ReportKind.FINAL;
        yield Operations.fileReport(
            posting, next, kind, Party.digest("report " + random.nextInt()), manifest(posting));
      }
    };
  }

  private Operation claim(Party as) {
    var wanted = new ArrayList<PostingId>();
    for (int i = random.nextInt(6) == 0 ? 3 : 1; i > 0; i--) {
      wanted.add(posting());
    }
    var payee = random.nextInt(5) == 0 ? pick(parties) : as;
    return Operations.claimRead(wanted, payee.participant());
  }

  private Operation post() {
    var id = new PostingId(Party.idOf("posting " + (random.nextInt(30) == 0 ? 0 : ids++)));
    remember(postings, id);
    var terms =
        market
            .terms()
            .setFee(amount())
            .setPriority(Priority.forNumber(random.nextInt(4)))
            .setOnExpiry(random.nextBoolean() ? OnExpiry.REOPEN : OnExpiry.RETURN_TO_CENTER)
            .setDeadlineMs(market.nowMs + Duration.ofMinutes(random.nextInt(300)).toMillis());
    if (random.nextInt(6) == 0) {
      terms
          .addPreferredReaders(market.reader.id())
          .setPreferredUntilMs(market.nowMs + 1 + random.nextInt(60_000));
    }
    if (random.nextInt(9) == 0) {
      terms.addBlockedReaders(market.otherReader.id());
    }
    return Operations.postStudy(id, terms.build(), extra());
  }

  private List<Requirement> extra() {
    return random.nextInt(12) == 0
        ? List.of(
            Requirement.newBuilder()
                .setFacilityPrivilege(
                    Credentials.facilityPrivilege(market.center.participant())
                        .getFacilityPrivilege())
                .build())
        : List.of();
  }

  private Operation attest() {
    var id = new AttestationId(Party.idOf("random attestation " + ids++));
    remember(attestations, id);
    var credential =
        random.nextInt(6) == 0
            ? Credentials.facilityPrivilege(market.center.participant())
            : pick(market.credentials());
    var subject = random.nextBoolean() ? market.reader : market.otherReader;
    long validUntil = market.nowMs + Duration.ofHours(random.nextInt(2_000)).toMillis();
    return market.attestation(id, subject, credential, validUntil);
  }

  private Operation revoke() {
    var id =
        attestations.isEmpty() || random.nextInt(20) == 0
            ? new AttestationId(Party.idOf("none"))
            : pick(attestations);
    return Operations.revokeAttestation(id, RevocationReason.LAPSED);
  }

  private PostingId posting() {
    return postings.isEmpty() || random.nextInt(40) == 0
        ? new PostingId(Party.idOf("none"))
        : pick(postings);
  }

  private Operation dispute() {
    var posting = mostlyReported();
    return Operations.disputeReport(posting, finalVersion(posting), Party.digest("why"));
  }

  private int finalVersion(PostingId posting) {
    return random.nextInt(8) == 0 ? random.nextInt(3) : market.read(posting).getFinalVersion();
  }

  private int manifest(PostingId posting) {
    return market.read(posting).getManifestVersion() + (random.nextInt(15) == 0 ? 1 : 0);
  }

  private PostingId mostlyHeldBy(Party reader) {
    return mostly(read -> read.getHolder().equals(reader.id()));
  }

  private PostingId mostlyReported() {
    return mostly(read -> read.getState() == ReadState.REPORTED);
  }

  private PostingId mostly(Predicate<Read> wanted) {
    var fitting = postings.stream().filter(id -> wanted.test(market.read(id))).toList();
    return fitting.isEmpty() || random.nextInt(6) == 0 ? posting() : pick(fitting);
  }

  private KeyScope scope() {
    return KeyScope.forNumber(random.nextInt(11));
  }

  private long amount() {
    return switch (random.nextInt(30)) {
      case 0 -> 0;
      case 1 -> -1L - random.nextInt(100);
      case 2 -> random.nextLong();
      default -> 1 + random.nextInt(120);
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static <T> void remember(List<T> list, T item) {
    list.add(item);
    if (list.size() > REMEMBERED) {
      list.removeFirst();
    }
  }
}

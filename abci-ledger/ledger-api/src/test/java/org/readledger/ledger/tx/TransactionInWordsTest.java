package org.readledger.ledger.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readledger.ledger.id.AccessLogId;
import org.readledger.ledger.id.AgreementId;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.KeyId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.OnExpiry;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.PostingTerms;
import org.readledger.ledger.proto.Priority;
import org.readledger.ledger.proto.ReadingMode;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.ledger.proto.RevocationReason;

class TransactionInWordsTest {

  private static final ParticipantId SOMEBODY =
      ParticipantId.of("aaaaaaaa000000000000000000000000");
  private static final PostingId POSTING = PostingId.of("1a2b3c4d000000000000000000000000");
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final ByteString DIGEST = ByteString.copyFrom(new byte[32]);
  private static final String ZEROS = "0".repeat(64);

  @Test
  void theEnvelopeSaysWhoAndUntilWhen() {
    assertThat(words(Operations.withdrawPosting(POSTING)).envelope())
        .isEqualTo("In the name of aaaaaaaa, valid until 24 Nov 2026 12:05:00 UTC.");
  }

  @Test
  void aClaimSaysWhichReadAndWhoIsPaid() {
    says(
        Operations.claimRead(List.of(POSTING), SOMEBODY),
        "Claim read 1a2b3c4d. Claim cost and deposit are held; the fee will be paid to aaaaaaaa.");
  }

  @Test
  void aPostingSaysItsFeeItsTermsAndWhatFollows() {
    var terms =
        PostingTerms.newBuilder()
            .setModality("MR")
            .setBodyRegion("BRAIN")
            .setJurisdiction("US-OH")
            .setSubspecialty("NEURORADIOLOGY")
            .setPriority(Priority.URGENT)
            .setDeadlineMs(NOON.toEpochMilli())
            .setFee(1_090)
            .setReadingMode(ReadingMode.PSEUDONYMISED)
            .setOnExpiry(OnExpiry.REOPEN)
            .setImageCount(646)
            .setSeriesCount(10)
            .setGateway("https://web.example")
            .setDetailsDigest(DIGEST)
            .build();
    says(
        Operations.postStudy(POSTING, terms, List.of()),
        "Post study 1a2b3c4d for 1,090 cr: MR brain, urgent, patient in US-OH, due 24 Nov 2026"
            + " 12:00:00 UTC, 646 images in 10 series, to be read pseudonymised. The fee is held"
            + " now. If the deadline passes, it is offered again. Asked of the reader:"
            + " subspecialty, neuroradiology. Details are at https://web.example, digest "
            + ZEROS
            + ".");
  }

  @Test
  void aReportSaysItsKindVersionDigestAndImages() {
    says(
        Operations.fileReport(POSTING, 2, ReportKind.FINAL, DIGEST, 0),
        "File the final report on read 1a2b3c4d as version 2, digest "
            + ZEROS
            + ", read from images not yet anchored.");
  }

  @Test
  void anAcceptanceSaysThatItPaysForGood() {
    says(
        Operations.acceptReport(POSTING, 1),
        "Accept report version 1 on read 1a2b3c4d. The fee is paid and cannot be taken back.");
  }

  @Test
  void anAttestationSaysWhatOfWhomAndUntilWhen() {
    says(
        Operations.attestCredential(
            new AttestationId(POSTING.bytes()),
            SOMEBODY,
            Credentials.malpracticeCover(100_000_050, "USD"),
            NOON.toEpochMilli(),
            NOON.plusSeconds(60).toEpochMilli(),
            DIGEST),
        "Attest of aaaaaaaa: malpractice cover of 1,000,000.50 USD, valid from 24 Nov 2026"
            + " 12:00:00 UTC to 24 Nov 2026 12:01:00 UTC, on evidence with digest "
            + ZEROS
            + ".");
  }

  @Test
  void everyOperationHasWordsThatNameWhatItTouches() {
    var key =
        KeyDeclaration.newBuilder()
            .setAlgorithm(KeyAlgorithm.ED25519)
            .setPublicKey(DIGEST)
            .setCustody(KeyCustody.SERVICE)
            .setHolder(SOMEBODY.bytes())
            .addScopes(KeyScope.POST)
            .addScopes(KeyScope.ANCHOR)
            .build();
    var operations =
        List.of(
            Operations.registerParticipant(SOMEBODY, ParticipantKind.IMAGING_CENTER, List.of(key)),
            Operations.enrolKey(key),
            Operations.revokeKey(new KeyId(POSTING.bytes())),
            Operations.issueCredits(SOMEBODY, 5, "INV-1"),
            Operations.redeemCredits(5, "OUT-1"),
            Operations.revokeAttestation(
                new AttestationId(POSTING.bytes()), RevocationReason.LAPSED),
            Operations.recordAgreement(new AgreementId(POSTING.bytes()), SOMEBODY, 1, DIGEST),
            Operations.anchorManifest(POSTING, 1, DIGEST, 3, 1),
            Operations.raiseFee(POSTING, 100),
            Operations.raisePriority(POSTING, Priority.STAT),
            Operations.extendDeadline(POSTING, 1),
            Operations.withdrawPosting(POSTING),
            Operations.releaseRead(POSTING),
            Operations.disputeReport(POSTING, 1, DIGEST),
            Operations.anchorAccessLog(new AccessLogId(POSTING.bytes()), 1, DIGEST, 2));
    for (var operation : operations) {
      assertThat(words(operation).acts().getFirst())
          .matches("(?s)[A-Z].*(1a2b3c4d|aaaaaaaa|OUT-1).*\\.")
          .doesNotContain("unknown");
    }
  }

  @Test
  void namesTakeThePlaceOfIdentifiersWhereTheyAreKnown() {
    var body = draft(Operations.releaseRead(POSTING)).body();
    assertThat(TransactionInWords.of(body, id -> "P-48213").acts())
        .containsExactly("Release read P-48213. After the grace period its claim cost is lost.");
  }

  @Test
  void bytesThatHideSomethingAreNotPutIntoWords() {
    var hidden =
        draft(Operations.releaseRead(POSTING))
            .body()
            .concat(
                UnknownFieldSet.newBuilder()
                    .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                    .build()
                    .toByteString());
    assertThatThrownBy(() -> TransactionInWords.of(hidden))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TransactionInWords.of(ByteString.copyFromUtf8("\u0007garbage")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> words(Operation.getDefaultInstance()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void says(Operation operation, String sentence) {
    assertThat(words(operation).acts()).containsExactly(sentence);
  }

  private static TransactionInWords words(Operation operation) {
    return TransactionInWords.of(draft(operation).body());
  }

  private static TransactionDraft draft(Operation operation) {
    return TransactionDraft.of("test", SOMEBODY, NOON, List.of(operation));
  }
}

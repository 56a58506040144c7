package org.readledger.credentialing.file.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.readledger.credentialing.file.Element;
import org.readledger.credentialing.file.ElementType;
import org.readledger.credentialing.file.FileDecision;
import org.readledger.credentialing.file.FileStatus;
import org.readledger.credentialing.file.Verification;
import org.readledger.credentialing.file.write.CredentialFileCommand.ConfirmAttested;
import org.readledger.credentialing.file.write.CredentialFileCommand.ConfirmRevoked;
import org.readledger.credentialing.file.write.CredentialFileCommand.DecideFile;
import org.readledger.credentialing.file.write.CredentialFileCommand.OpenFile;
import org.readledger.credentialing.file.write.CredentialFileCommand.PlanAttestations;
import org.readledger.credentialing.file.write.CredentialFileCommand.RecordVerification;
import org.readledger.credentialing.file.write.CredentialFileCommand.StateElement;

class FileRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String DIGEST = "ab".repeat(32);

  @Test
  void aFileIsCompleteWhenASourceHasConfirmedEveryElement() {
    var file = verified(stated(opened()), NOW, Verification.Result.CONFIRMED);

    assertThat(file.status()).isEqualTo(FileStatus.READY_FOR_COMMITTEE);
  }

  @Test
  void aSourceThatDoesNotAnswerLeavesTheElementOpen() {
    var file = verified(stated(opened()), NOW, Verification.Result.NO_ANSWER);

    assertThat(file.status()).isEqualTo(FileStatus.IN_VERIFICATION);
    assertThat(refusal(FileRules.decide(file, decision("second", NOW))))
        .contains("Only a complete file is decided");
  }

  @Test
  void whoeverVerifiedAnElementCannotDecideTheFile() {
    var file = verified(stated(opened()), NOW, Verification.Result.CONFIRMED);

    assertThat(refusal(FileRules.decide(file, decision("verifier", NOW))))
        .contains("Another person must decide");
  }

  @Test
  void aReaderCannotDecideTheirOwnFile() {
    var file = verified(stated(opened()), NOW, Verification.Result.CONFIRMED);
    var own = new DecideFile("file", FileDecision.APPROVE, "second", "reader", "", NOW);

    assertThat(refusal(FileRules.decide(file, own))).contains("your own file");
  }

  @Test
  void verificationOlderThan120DaysCannotBeApproved() {
    var file = verified(stated(opened()), NOW, Verification.Result.CONFIRMED);

    assertThat(refusal(FileRules.decide(file, decision("second", NOW.plus(Duration.ofDays(121))))))
        .contains("more than 120 days ago");
    assertThat(FileRules.decide(file, decision("second", NOW.plus(Duration.ofDays(119)))))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void aDenialNeedsAReason() {
    var file = verified(stated(opened()), NOW, Verification.Result.CONFIRMED);
    var silent = new DecideFile("file", FileDecision.DENY, "second", "body", "", NOW);

    assertThat(refusal(FileRules.decide(file, silent))).contains("Say why");
  }

  @Test
  void attestationIdsAreFixedOnceHoweverOftenTheyArePlanned() {
    var ids = new AtomicInteger();
    var approved = approved();
    var plan = new PlanAttestations("file", "verifier", NOW);
    var first = FileRules.plan(approved, plan, () -> "id" + ids.incrementAndGet());
    var planned = apply(approved, first);
    var second = FileRules.plan(planned, plan, () -> "id" + ids.incrementAndGet());

    assertThat(planned.planned()).containsEntry("license", "id1").hasSize(1);
    assertThat(FileRules.eventsOf(second)).isEmpty();
  }

  @Test
  void anUnapprovedFileIsNotAttested() {
    var file = verified(stated(opened()), NOW, Verification.Result.CONFIRMED);

    assertThat(refusal(FileRules.plan(file, new PlanAttestations("file", "x", NOW), () -> "id")))
        .contains("Approve it before you attest");
  }

  @Test
  void theChainsAnswerIsRecordedOnceAndARevokedElementGetsAFreshId() {
    var plan = new PlanAttestations("file", "verifier", NOW);
    var planned = apply(approved(), FileRules.plan(approved(), plan, () -> "id1"));
    var confirm = new ConfirmAttested("file", "license", "id1", "TX", NOW);
    var attested = apply(planned, FileRules.confirmAttested(planned, confirm));

    assertThat(attested.status()).isEqualTo(FileStatus.ATTESTED);
    assertThat(FileRules.eventsOf(FileRules.confirmAttested(attested, confirm))).isEmpty();

    var revoke = new ConfirmRevoked("file", "license", "id1", "LAPSED", NOW);
    var revoked = apply(attested, FileRules.confirmRevoked(attested, revoke));
    assertThat(revoked.attested()).isEmpty();
    assertThat(apply(revoked, FileRules.plan(revoked, plan, () -> "id2")).planned())
        .containsEntry("license", "id2");
  }

  @Test
  void aMalformedJurisdictionIsRefusedInWords() {
    var bad =
        new Element(
            "license", ElementType.LICENSE, "Ohio", 0, "", NOW.plus(Duration.ofDays(400)), "");

    assertThat(refusal(FileRules.state(opened(), new StateElement("file", bad, "x", NOW))))
        .contains("ISO 3166-2");
  }

  private static FileState opened() {
    return apply(
        FileState.none(),
        FileRules.open(FileState.none(), new OpenFile("file", "body", "reader", "verifier", NOW)));
  }

  private static FileState stated(FileState file) {
    var license =
        new Element(
            "license",
            ElementType.LICENSE,
            "US-OH",
            0,
            "",
            NOW.plus(Duration.ofDays(400)),
            "35.0123");
    return apply(file, FileRules.state(file, new StateElement("file", license, "verifier", NOW)));
  }

  private static FileState verified(FileState file, Instant at, Verification.Result result) {
    var verification =
        new Verification(
            "license",
            "State Medical Board of Ohio",
            Verification.Method.ONLINE_REGISTRY,
            result,
            DIGEST,
            "verifier",
            at);
    return apply(file, FileRules.verify(file, new RecordVerification("file", verification)));
  }

  private static FileState approved() {
    var file = verified(stated(opened()), NOW, Verification.Result.CONFIRMED);
    return apply(file, FileRules.decide(file, decision("second", NOW)));
  }

  private static DecideFile decision(String by, Instant at) {
    return new DecideFile("file", FileDecision.APPROVE, by, "body", "", at);
  }

  private static FileState apply(FileState state, Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    var after = state;
    for (var event : FileRules.eventsOf(verdict)) {
      after = after.after(event);
    }
    return after;
  }

  private static String refusal(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    return ((Verdict.Refused) verdict).sentence();
  }
}

package org.readledger.credentialing.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.readledger.credentialing.attest.Attesting;
import org.readledger.credentialing.file.ElementType;
import org.readledger.credentialing.file.FileDecision;
import org.readledger.credentialing.file.FileStatus;
import org.readledger.credentialing.file.Verification;
import org.readledger.credentialing.file.read.FileViews.ElementRow;
import org.readledger.credentialing.file.write.Verdict;
import org.readledger.credentialing.workflow.CredentialFiles;
import org.readledger.credentialing.workflow.CredentialFiles.Answer;
import org.readledger.credentialing.workflow.CredentialFiles.Statement;
import org.readledger.platform.demo.DemoPersonas;
import org.readledger.platform.demo.DemoSeed;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.signing.TransactionResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Walks the demo readers' files through the real workflow: one person verifies, another decides,
 * the ledger attests. A start weeks later screens for exclusions again.
 */
@Component
@ConditionalOnProperty(name = "readledger.demo", havingValue = "true")
class DemoCredentialSeed implements DemoSeed {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCredentialSeed.class);
  private static final Duration SCREEN_AGAIN_AFTER = Duration.ofDays(20);
  private static final Duration LONG = Duration.ofDays(400);
  private static final long COVER_MINOR = 100_000_000;

  private final DemoPersonas personas;
  private final CredentialFiles files;
  private final Attesting attesting;
  private final Clock clock;

  DemoCredentialSeed(
      DemoPersonas personas, CredentialFiles files, Attesting attesting, Clock clock) {
    this.personas = personas;
    this.files = files;
    this.attesting = attesting;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public void seed() {
    var verifier = persona("credentialing-one");
    var committee = persona("credentialing-committee");
    for (var reader : DemoReaderFile.all()) {
      seed(reader, verifier, committee);
    }
  }

  private void seed(DemoReaderFile reader, UserAccount verifier, UserAccount committee) {
    var fileId = files.open(verifier, persona(reader.persona()).organisation());
    for (var statement : missing(reader, verifier, fileId)) {
      expect(files.state(verifier, fileId, statement));
      expect(files.verify(verifier, fileId, answer(statement)));
    }
    if (status(verifier, fileId) == FileStatus.READY_FOR_COMMITTEE) {
      expect(files.decide(committee, fileId, FileDecision.APPROVE, ""));
    }
    attest(verifier, fileId);
  }

  private void attest(UserAccount verifier, String fileId) {
    if (attesting.prepare(verifier, fileId) instanceof Attesting.Preparation.Ready ready) {
      var result = attesting.sign(verifier, ready.transaction()).join();
      if (!(result instanceof TransactionResult.Committed)) {
        LOG.warn("a demo reader could not be attested yet: {}", result);
      }
    }
  }

  private List<Statement> missing(DemoReaderFile reader, UserAccount verifier, String fileId) {
    var there = files.file(verifier, fileId).orElseThrow().elements();
    List<Statement> missing = new ArrayList<>();
    for (var statement : wanted(reader)) {
      if (there.stream()
          .noneMatch(row -> row.element().elementId().equals(statement.elementId()))) {
        missing.add(statement);
      }
    }
    if (there.stream().noneMatch(this::isRecentScreening)) {
      missing.add(screening());
    }
    return missing;
  }

  private boolean isRecentScreening(ElementRow row) {
    var verification = row.verification();
    return row.element().type() == ElementType.EXCLUSION_SCREENING
        && verification != null
        && verification.at().isAfter(clock.instant().minus(SCREEN_AGAIN_AFTER));
  }

  private List<Statement> wanted(DemoReaderFile reader) {
    List<Statement> wanted = new ArrayList<>();
    reader.licenses().forEach(code -> wanted.add(plain(ElementType.LICENSE, code)));
    reader.specialties().forEach(code -> wanted.add(plain(ElementType.BOARD_CERTIFICATION, code)));
    reader
        .modalities()
        .forEach(code -> wanted.add(plain(ElementType.MODALITY_QUALIFICATION, code)));
    wanted.add(
        new Statement(
            DemoReaderFile.elementId(ElementType.MALPRACTICE_COVER, ""),
            ElementType.MALPRACTICE_COVER,
            "",
            COVER_MINOR,
            "USD",
            until(reader.coverLasts()),
            "Policy DEMO-1"));
    return wanted;
  }

  private Statement plain(ElementType type, String code) {
    return new Statement(
        DemoReaderFile.elementId(type, code), type, code, 0, "", until(LONG), "DEMO");
  }

  private Statement screening() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new Statement(
        DemoReaderFile.elementId(ElementType.EXCLUSION_SCREENING, today.toString()),
        ElementType.EXCLUSION_SCREENING,
        "",
        0,
        "",
        until(LONG),
        "");
  }

  private Instant until(Duration duration) {
    return clock.instant().plus(duration);
  }

  private static Answer answer(Statement statement) {
    return new Answer(
        statement.elementId(),
        source(statement),
        Verification.Method.ONLINE_REGISTRY,
        Verification.Result.CONFIRMED,
        "Demo record for " + statement.elementId() + ", not a real source.");
  }

  private static String source(Statement statement) {
    return switch (statement.type()) {
      case LICENSE -> "Medical board of " + statement.code() + " (demo)";
      case BOARD_CERTIFICATION -> "Specialty board (demo)";
      case MODALITY_QUALIFICATION -> "Training programme (demo)";
      case MALPRACTICE_COVER -> "Insurance carrier (demo)";
      default -> "Exclusion list (demo)";
    };
  }

  private FileStatus status(UserAccount by, String fileId) {
    return files.file(by, fileId).orElseThrow().row().status();
  }

  private UserAccount persona(String key) {
    return personas.find(key).orElseThrow().account();
  }

  private static void expect(Verdict verdict) {
    if (verdict instanceof Verdict.Refused refused) {
      throw new IllegalStateException("the demo's own file was refused: " + refused.sentence());
    }
  }
}

package org.readledger.credentialing.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readledger.credentialing.file.Element;
import org.readledger.credentialing.file.ElementType;
import org.readledger.credentialing.file.read.FileViews;
import org.readledger.credentialing.file.read.FileViews.ElementRow;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.identity.UserDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is attested about a reader, what is missing or ending, and what to do about it. */
@Component
public class MyCredentials {

  /** From here on an ending credential is announced. */
  public static final Duration EXPIRY_NOTICE = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final FileViews files;
  private final UserDirectory directory;
  private final Clock clock;

  MyCredentials(JdbcClient jdbc, FileViews files, UserDirectory directory, Clock clock) {
    this.jdbc = jdbc;
    this.files = files;
    this.directory = directory;
    this.clock = clock;
  }

  /** How a credential stands. */
  public enum Standing {
    ATTESTED("Attested"),
    ENDING("Ending soon"),
    ENDED("Ended"),
    REVOKED("Revoked"),
    VERIFIED("Verified"),
    STATED("Stated"),
    NO_ANSWER("No answer"),
    CONTRADICTED("Contradicted");

    private final String label;

    Standing(String label) {
      this.label = label;
    }

    /** The word people read. */
    public String label() {
      return label;
    }
  }

  /**
   * One credential.
   *
   * @param title for example "Licence, US-OH"
   * @param standing how it stands
   * @param issuer the body's name
   * @param validUntil when it ends
   * @param nextStep what to do, in a sentence; empty when there is nothing to do
   * @param attestationId on the ledger; null when it never was there
   * @param transaction the attestation's transaction; null when there is none
   * @param height the block of that transaction; 0 when there is none
   */
  public record CredentialLine(
      String title,
      Standing standing,
      String issuer,
      Instant validUntil,
      String nextStep,
      @Nullable String attestationId,
      @Nullable String transaction,
      long height) {}

  /**
   * The signed-in reader's credentials: what stands on the ledger first, then what is under way.
   */
  public List<CredentialLine> of(UserAccount reader) {
    var subject = reader.organisation().hex();
    List<CredentialLine> lines = new ArrayList<>(attested(subject));
    files.elementsAbout(subject).stream()
        .filter(row -> row.attestationId() == null && row.element().type().attestable())
        .map(this::underWay)
        .forEach(lines::add);
    return List.copyOf(lines);
  }

  private List<CredentialLine> attested(String subject) {
    return jdbc.sql(
            """
            select * from ledger_attestation where subject = ?
            order by (status = 'REVOKED'), type, code, valid_until desc
            """)
        .param(subject)
        .query((row, n) -> line(row))
        .list();
  }

  private CredentialLine line(ResultSet row) throws SQLException {
    var until = row.getTimestamp("valid_until").toInstant();
    var standing = standing(row.getString("status"), until);
    var type = ElementType.valueOf(row.getString("type"));
    var element =
        new Element(
            "",
            type,
            row.getString("code"),
            row.getLong("amount_minor"),
            row.getString("currency"),
            until,
            "");
    var title =
        type == ElementType.FACILITY_PRIVILEGE
            ? element.title() + ", " + directory.nameOf(ParticipantId.of(element.code()))
            : element.title();
    return new CredentialLine(
        title,
        standing,
        directory.nameOf(ParticipantId.of(row.getString("body"))),
        until,
        nextStep(standing, element),
        row.getString("attestation_id"),
        row.getString("transaction"),
        row.getLong("height"));
  }

  private Standing standing(String status, Instant until) {
    if (status.equals("REVOKED")) {
      return Standing.REVOKED;
    }
    var now = clock.instant();
    if (!until.isAfter(now)) {
      return Standing.ENDED;
    }
    return until.isBefore(now.plus(EXPIRY_NOTICE)) ? Standing.ENDING : Standing.ATTESTED;
  }

  private CredentialLine underWay(ElementRow row) {
    var verification = row.verification();
    var standing =
        verification == null
            ? Standing.STATED
            : switch (verification.result()) {
              case CONFIRMED -> Standing.VERIFIED;
              case NO_ANSWER -> Standing.NO_ANSWER;
              case CONTRADICTED -> Standing.CONTRADICTED;
            };
    return new CredentialLine(
        row.element().title(),
        standing,
        "",
        row.element().validUntil(),
        nextStep(standing, row.element()),
        null,
        null,
        0);
  }

  private static String nextStep(Standing standing, Element element) {
    return switch (standing) {
      case ATTESTED -> "";
      case ENDING -> "Send the renewed one to your credentialing body before it ends.";
      case ENDED -> "Send the renewed one to your credentialing body.";
      case REVOKED -> "Ask your credentialing body why, and apply again.";
      case VERIFIED -> "Nothing to do. It waits for the committee.";
      case STATED -> "Nothing to do. The body is asking the primary source.";
      case NO_ANSWER ->
          "The source did not answer. Ask it to release your record"
              + (element.reference().isEmpty() ? "." : ", number " + element.reference() + ".");
      case CONTRADICTED -> "The source says otherwise. Correct your statement.";
    };
  }
}

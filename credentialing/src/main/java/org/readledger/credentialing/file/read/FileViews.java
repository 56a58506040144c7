package org.readledger.credentialing.file.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readledger.credentialing.file.Element;
import org.readledger.credentialing.file.ElementType;
import org.readledger.credentialing.file.FileStatus;
import org.readledger.credentialing.file.Verification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads queue and file views. Every query names the body: another body's files do not exist. */
@Component
public class FileViews {

  private final JdbcClient jdbc;

  FileViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A line of the queue.
   *
   * @param fileId the file
   * @param reader the applicant, hexadecimal
   * @param status where it stands
   * @param elements how many elements it has
   * @param verified how many a source has confirmed
   * @param openedAt when it was opened
   * @param dueAt when its decision is due: notice within 30 days of a complete file (NCQA CR 3),
   *     and 60 days from opening to completion as our own target
   */
  public record QueueRow(
      String fileId,
      String reader,
      FileStatus status,
      int elements,
      int verified,
      Instant openedAt,
      Instant dueAt) {}

  /**
   * One element with its verification.
   *
   * @param element what was stated
   * @param verification the newest answer of a source; null while open
   * @param attestationId on the ledger; null before that and after a revocation
   * @param transaction the attestation's transaction; null before that
   */
  public record ElementRow(
      Element element,
      @Nullable Verification verification,
      @Nullable String attestationId,
      @Nullable String transaction) {

    /** "Verified", "Stated", "No answer" or "Contradicted". */
    public String state() {
      return verification == null ? "Stated" : verification.result().label();
    }
  }

  /**
   * A whole file.
   *
   * @param row its line in the queue
   * @param elements in the order stated
   * @param decidedBy holder who decided; null before that
   * @param reason what the decision gave as reason; empty for an approval without one
   */
  public record FileView(
      QueueRow row, List<ElementRow> elements, @Nullable String decidedBy, String reason) {}

  private static final String QUEUE =
      """
      select f.*, (select count(*) from credential_element e where e.file_id = f.file_id) as elements,
        (select count(*) from credential_element e
          where e.file_id = f.file_id and e.result = 'CONFIRMED') as verified,
        coalesce(f.completed_at + interval '30 days', f.opened_at + interval '60 days') as due_at
      from credential_file f
      """;

  /** The body's files, the next due first; attested and denied ones last. */
  public List<QueueRow> queue(String body) {
    return jdbc.sql(
            QUEUE
                + " where f.body = ? order by (f.status in ('ATTESTED', 'DENIED')), due_at, f.file_id")
        .param(body)
        .query((row, n) -> queueRow(row))
        .list();
  }

  /** One file of the body. */
  public Optional<FileView> file(String body, String fileId) {
    return jdbc.sql(QUEUE + " where f.body = ? and f.file_id = ?")
        .params(body, fileId)
        .query(
            (row, n) ->
                new FileView(
                    queueRow(row),
                    elements(fileId),
                    row.getString("decided_by"),
                    Optional.ofNullable(row.getString("reason")).orElse("")))
        .optional();
  }

  /** The newest file about a reader with this body, if there is one. */
  public Optional<String> fileAbout(String body, String reader) {
    return jdbc.sql(
            """
            select file_id from credential_file where body = ? and reader = ?
            order by opened_at desc limit 1
            """)
        .params(body, reader)
        .query(String.class)
        .optional();
  }

  /** Every element of every file about a reader, for the reader's own eyes. */
  public List<ElementRow> elementsAbout(String reader) {
    return jdbc.sql(
            """
            select e.* from credential_element e join credential_file f using (file_id)
            where f.reader = ? order by e.position
            """)
        .param(reader)
        .query((row, n) -> elementRow(row))
        .list();
  }

  /** The title of an element whose attestation stands, if this body made it. */
  public Optional<String> attestedElement(String body, String attestationId) {
    return jdbc.sql(
            """
            select e.* from credential_element e join credential_file f using (file_id)
            where f.body = ? and e.attestation_id = ?
            """)
        .params(body, attestationId)
        .query((row, n) -> elementRow(row).element().title())
        .optional();
  }

  private List<ElementRow> elements(String fileId) {
    return jdbc.sql("select * from credential_element where file_id = ? order by position")
        .param(fileId)
        .query((row, n) -> elementRow(row))
        .list();
  }

  private static QueueRow queueRow(ResultSet row) throws SQLException {
    return new QueueRow(
        row.getString("file_id"),
        row.getString("reader"),
        FileStatus.valueOf(row.getString("status")),
        row.getInt("elements"),
        row.getInt("verified"),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("due_at").toInstant());
  }

  private static ElementRow elementRow(ResultSet row) throws SQLException {
    var element =
        new Element(
            row.getString("element_id"),
            ElementType.valueOf(row.getString("type")),
            row.getString("code"),
            row.getLong("amount_minor"),
            row.getString("currency"),
            row.getTimestamp("valid_until").toInstant(),
            row.getString("reference"));
    return new ElementRow(
        element, verification(row), row.getString("attestation_id"), row.getString("transaction"));
  }

  private static @Nullable Verification verification(ResultSet row) throws SQLException {
    if (row.getString("result") == null) {
      return null;
    }
    return new Verification(
        row.getString("element_id"),
        row.getString("source"),
        Verification.Method.valueOf(row.getString("method")),
        Verification.Result.valueOf(row.getString("result")),
        row.getString("evidence_digest"),
        row.getString("verified_by"),
        row.getTimestamp("verified_at").toInstant());
  }
}

package org.readledger.marketplace.readmodel;

import com.google.protobuf.InvalidProtocolBufferException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.readledger.ledger.id.LedgerId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks postings up. Whoever asks decides who may see what. */
@Component
public class PostingRecords {

  private static final String SELECT =
      """
      select n.number, p.posting, p.read, p.manifest_frames, p.manifest_height, p.first_claimed_ms,
        p.reported_at_ms, o.study_uid, o.accession, o.description, o.question, o.age_band, o.sex,
        o.dispute
      from market_posting p
      join market_number n on n.posting_id = p.posting_id
      left join market_order o on o.posting_id = p.posting_id
      """;

  private final JdbcClient jdbc;

  PostingRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One posting. */
  public Optional<PostingRecord> find(PostingId posting) {
    return jdbc.sql(SELECT + "where p.posting_id = ?")
        .param(posting.hex())
        .query(PostingRecords::row)
        .optional();
  }

  /** One posting by its display number, for example "P-48213". */
  public Optional<PostingRecord> findByNumber(String displayNumber) {
    var digits = displayNumber.startsWith("P-") ? displayNumber.substring(2) : "";
    if (digits.isEmpty() || digits.length() > 15 || !digits.chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return jdbc.sql(SELECT + "where n.number = ?")
        .param(Long.parseLong(digits))
        .query(PostingRecords::row)
        .optional();
  }

  /** All postings of a centre, newest first. */
  public List<PostingRecord> ofCenter(ParticipantId center) {
    return jdbc.sql(SELECT + "where p.center = ? order by p.posted_at_ms desc, n.number desc")
        .param(center.hex())
        .query(PostingRecords::row)
        .list();
  }

  /** What a reader holds now, nearest deadline first. */
  public List<PostingRecord> heldBy(ParticipantId reader) {
    return jdbc.sql(SELECT + "where p.holder = ? and p.state = ? order by p.deadline_ms")
        .params(reader.hex(), ReadState.CLAIMED_VALUE)
        .query(PostingRecords::row)
        .list();
  }

  /** What a reader reported, newest first. */
  public List<PostingRecord> reportedBy(ParticipantId reader, int limit) {
    return jdbc.sql(
            SELECT
                + "where coalesce(p.holder, p.last_holder) = ? and p.state in (3, 4, 5)"
                + " order by p.reported_at_ms desc nulls last limit ?")
        .params(reader.hex(), limit)
        .query(PostingRecords::row)
        .list();
  }

  /**
   * Postings by a condition over the columns of {@code market_posting p}, {@code market_number n}
   * and {@code market_order o}. Values go into named parameters only.
   */
  public List<PostingRecord> where(String condition, Map<String, ?> parameters) {
    return jdbc.sql(SELECT + "where " + condition)
        .params(parameters)
        .query(PostingRecords::row)
        .list();
  }

  /** How many postings match a condition as in {@link #where}. */
  public int count(String condition, Map<String, ?> parameters) {
    return jdbc.sql(
            "select count(*) from market_posting p"
                + " join market_number n on n.posting_id = p.posting_id"
                + " left join market_order o on o.posting_id = p.posting_id where "
                + condition)
        .params(parameters)
        .query(Integer.class)
        .single();
  }

  /** The block up to which these rows follow the chain. */
  public long height() {
    return jdbc.sql("select height from market_progress where name = 'chain'")
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** The display number of a posting id, or its shortened id when it has none here. */
  public String displayNumber(LedgerId posting) {
    return jdbc.sql("select number from market_number where posting_id = ?")
        .param(posting.hex())
        .query(Long.class)
        .optional()
        .map(number -> "P-" + number)
        .orElseGet(() -> posting.hex().substring(0, 8));
  }

  private static PostingRecord row(ResultSet row, int index) throws SQLException {
    try {
      return new PostingRecord(
          row.getLong("number"),
          Posting.parseFrom(row.getBytes("posting")),
          Read.parseFrom(row.getBytes("read")),
          row.getInt("manifest_frames"),
          row.getLong("manifest_height"),
          row.getLong("first_claimed_ms"),
          row.getLong("reported_at_ms"),
          details(row));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a posting's row is damaged; rebuild the projection", e);
    }
  }

  private static OrderDetails details(ResultSet row) throws SQLException {
    if (row.getString("study_uid") == null) {
      return OrderDetails.ELSEWHERE;
    }
    return new OrderDetails(
        text(row, "study_uid"),
        text(row, "accession"),
        text(row, "description"),
        text(row, "question"),
        text(row, "age_band"),
        text(row, "sex"),
        text(row, "dispute"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}

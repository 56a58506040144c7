package org.readledger.marketplace.imaging.access;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.id.AccessLogId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.marketplace.imaging.manifest.Merkle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes batches of access records per centre and anchors them in sequence. */
public final class AccessLogBatches {
  private static final int MAX_RECORDS = 1000;

  /** Serialises batch-making between instances. */
  private static final long LOCK = 0x61636365_73736c6fL;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AccessLogAnchor anchor;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public AccessLogBatches(
      JdbcClient jdbc, TransactionTemplate transaction, AccessLogAnchor anchor, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.anchor = anchor;
    this.clock = clock;
  }

  /** Closes what is open and anchors what is closed, each log in its order. */
  public void run() {
    List<String> centres =
        jdbc.sql("select distinct centre from imaging_access_log where batch_id is null")
            .query(String.class)
            .list();
    centres.forEach(
        centre -> transaction.executeWithoutResult(status -> close(ParticipantId.of(centre))));
    for (String log : openLogs()) {
      boolean anchored = true;
      for (AccessLogAnchor.Batch batch : unanchored(log)) {
        anchored = anchored && anchor.anchor(batch);
        if (anchored) {
          markAnchored(batch);
        }
      }
    }
  }

  private void close(ParticipantId centre) {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((rs, n) -> "").list();
    record Numbered(long id, AccessRecord record) {}
    List<Numbered> open =
        jdbc.sql(
                StoredAccessLog.COLUMNS
                    + " where centre = ? and batch_id is null order by record_id limit ?")
            .params(centre.hex(), MAX_RECORDS)
            .query((rs, n) -> new Numbered(rs.getLong("record_id"), StoredAccessLog.row(rs, n)))
            .list();
    if (open.isEmpty()) {
      return;
    }
    byte[] root = Merkle.root(open.stream().map(n -> n.record().encoded()).toList());
    AccessLogId log = logOf(centre);
    long batch =
        jdbc.sql(
                "insert into imaging_access_batch (centre, log_id, sequence, root, record_count,"
                    + " closed_at) select ?, ?, coalesce(max(sequence), 0) + 1, ?, ?, ?"
                    + " from imaging_access_batch where log_id = ? returning batch_id")
            .params(
                centre.hex(),
                log.hex(),
                root,
                open.size(),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                log.hex())
            .query(Long.class)
            .single();
    jdbc.sql(
            "update imaging_access_log set batch_id = ? where centre = ? and batch_id is null"
                + " and record_id <= ?")
        .params(batch, centre.hex(), open.getLast().id())
        .update();
  }

  private AccessLogId logOf(ParticipantId centre) {
    Optional<String> known =
        jdbc.sql("select log_id from imaging_access_batch where centre = ? limit 1")
            .param(centre.hex())
            .query(String.class)
            .optional();
    return known
        .map(AccessLogId::of)
        .orElseGet(
            () -> {
              byte[] id = new byte[16];
              random.nextBytes(id);
              return new AccessLogId(ByteString.copyFrom(id));
            });
  }

  private List<String> openLogs() {
    return jdbc.sql("select distinct log_id from imaging_access_batch where anchored_at is null")
        .query(String.class)
        .list();
  }

  private List<AccessLogAnchor.Batch> unanchored(String log) {
    return jdbc.sql(
            "select centre, sequence, root, record_count from imaging_access_batch"
                + " where log_id = ? and anchored_at is null order by sequence")
        .param(log)
        .query(
            (rs, n) ->
                new AccessLogAnchor.Batch(
                    ParticipantId.of(rs.getString(1)),
                    AccessLogId.of(log),
                    rs.getLong(2),
                    ByteString.copyFrom(rs.getBytes(3)),
                    rs.getInt(4)))
        .list();
  }

  private void markAnchored(AccessLogAnchor.Batch batch) {
    jdbc.sql("update imaging_access_batch set anchored_at = ? where log_id = ? and sequence = ?")
        .params(
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
            batch.log().hex(),
            batch.sequence())
        .update();
  }
}

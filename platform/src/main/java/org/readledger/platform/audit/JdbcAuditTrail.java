package org.readledger.platform.audit;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.signing.Sha256;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table `audit_record`. One writer at a time, across all instances, by an advisory lock. */
@Component
class JdbcAuditTrail implements AuditTrail {

  private static final long LOCK = 0x5245_4144_4C45_4447L;
  private static final int PAGE = 1000;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcAuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void record(AuditRecord record) {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> n).list();
    var last = last();
    var entry =
        new AuditEntry(
            last.sequence() + 1,
            clock.millis(),
            record,
            Optional.ofNullable(MDC.get("correlationId")).orElse(""),
            last.digest());
    jdbc.sql(
            """
            insert into audit_record (sequence, recorded_at_ms, type, action, outcome, agent,
              organisation, entity, detail, correlation, previous_digest, digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            entry.sequence(),
            entry.recordedAtMs(),
            record.type().name(),
            record.action().name(),
            record.outcome().code(),
            record.agent(),
            record.organisation(),
            record.entity(),
            record.detail(),
            entry.correlation(),
            last.digest().toByteArray(),
            entry.digest().toByteArray())
        .update();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Long> firstBroken() {
    var expected = new Link(0, AuditEntry.ORIGIN);
    while (true) {
      var page = after(expected.sequence());
      for (var stored : page) {
        var next = stored.entry();
        if (next.sequence() != expected.sequence() + 1
            || !next.previousDigest().equals(expected.digest())
            || !next.digest().equals(stored.digest())) {
          return Optional.of(expected.sequence() + 1);
        }
        expected = new Link(next.sequence(), stored.digest());
      }
      if (page.size() < PAGE) {
        return Optional.empty();
      }
    }
  }

  private record Link(long sequence, ByteString digest) {}

  private record Stored(AuditEntry entry, ByteString digest) {}

  private Link last() {
    return jdbc.sql("select sequence, digest from audit_record order by sequence desc limit 1")
        .query((row, n) -> new Link(row.getLong(1), ByteString.copyFrom(row.getBytes(2))))
        .optional()
        .orElse(new Link(0, AuditEntry.ORIGIN));
  }

  private List<Stored> after(long sequence) {
    return jdbc.sql("select * from audit_record where sequence > ? order by sequence limit ?")
        .params(sequence, PAGE)
        .query(JdbcAuditTrail::stored)
        .list();
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    var record =
        new AuditRecord(
            AuditType.valueOf(row.getString("type")),
            AuditAction.valueOf(row.getString("action")),
            AuditOutcome.ofCode(row.getInt("outcome")),
            row.getString("agent"),
            row.getString("organisation"),
            row.getString("entity"),
            row.getString("detail"));
    var entry =
        new AuditEntry(
            row.getLong("sequence"),
            row.getLong("recorded_at_ms"),
            record,
            row.getString("correlation"),
            ByteString.copyFrom(row.getBytes("previous_digest")));
    return new Stored(entry, ByteString.copyFrom(row.getBytes("digest")));
  }

  /** A record in its place. Its digest covers every field, each with its length in front. */
  private record AuditEntry(
      long sequence,
      long recordedAtMs,
      AuditRecord record,
      String correlation,
      ByteString previousDigest) {

    /** What the first record points back to. */
    static final ByteString ORIGIN = Sha256.of(ByteString.copyFromUtf8("readledger.audit.v1"));

    ByteString digest() {
      var digest = Sha256.digest();
      digest.update(previousDigest.toByteArray());
      for (var field :
          List.of(
              Long.toString(sequence),
              Long.toString(recordedAtMs),
              record.type().name(),
              record.action().name(),
              Integer.toString(record.outcome().code()),
              record.agent(),
              record.organisation(),
              record.entity(),
              record.detail(),
              correlation)) {
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return ByteString.copyFrom(digest.digest());
    }
  }
}

package org.readledger.marketplace.imaging.access;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.platform.identity.UserAccount;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access log in PostgreSQL. An opening is on disk before the first image leaves. */
public final class StoredAccessLog implements AccessLog {
  static final String COLUMNS =
      "select record_id, happened_at, centre, read_id, participant, person, event, ground, remote,"
          + " salt from imaging_access_log";

  private static final Duration ONE_OPENING = Duration.ofMinutes(15);
  private static final Duration ONE_DENIAL = Duration.ofSeconds(10);
  private static final int REMEMBERED = 20_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> written = new ConcurrentHashMap<>();

  public StoredAccessLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void opened(
      ParticipantId centre,
      PostingId read,
      UserAccount caller,
      AccessDecision.Ground ground,
      String remote) {
    write(
        centre, read, caller, AccessRecord.Event.STUDY_OPENED, ground.name(), remote, ONE_OPENING);
  }

  @Override
  public void denied(
      ParticipantId centre, PostingId read, UserAccount caller, String ground, String remote) {
    write(centre, read, caller, AccessRecord.Event.DENIED, ground, remote, ONE_DENIAL);
  }

  @Override
  public void withheld(
      ParticipantId centre, PostingId read, UserAccount caller, String ground, String remote) {
    write(centre, read, caller, AccessRecord.Event.IMAGE_WITHHELD, ground, remote, ONE_DENIAL);
  }

  @Override
  public List<AccessRecord> latest(ParticipantId centre, int limit) {
    return jdbc.sql(COLUMNS + " where centre = ? order by record_id desc limit ?")
        .params(centre.hex(), limit)
        .query(StoredAccessLog::row)
        .list();
  }

  @Override
  public List<AccessRecord> ofRead(ParticipantId centre, PostingId read, int limit) {
    return jdbc.sql(COLUMNS + " where centre = ? and read_id = ? order by record_id desc limit ?")
        .params(centre.hex(), read.hex(), limit)
        .query(StoredAccessLog::row)
        .list();
  }

  static AccessRecord row(ResultSet rs, int number) throws SQLException {
    return new AccessRecord(
        rs.getObject("happened_at", OffsetDateTime.class).toInstant(),
        rs.getString("centre"),
        rs.getString("read_id"),
        rs.getString("participant"),
        rs.getString("person"),
        AccessRecord.Event.valueOf(rs.getString("event")),
        rs.getString("ground"),
        rs.getString("remote"),
        ByteString.copyFrom(rs.getBytes("salt")));
  }

  private void write(
      ParticipantId centre,
      PostingId read,
      UserAccount caller,
      AccessRecord.Event event,
      String ground,
      String remote,
      Duration oncePer) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String key = read.hex() + caller.holder().hex() + event + ground;
    Instant before = written.get(key);
    if (before != null && before.plus(oncePer).isAfter(now)) {
      return;
    }
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    jdbc.sql(
            "insert into imaging_access_log (happened_at, centre, read_id, participant, person,"
                + " event, ground, remote, salt) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
            centre.hex(),
            read.hex(),
            caller.organisation().hex(),
            caller.holder().hex(),
            event.name(),
            ground,
            remote,
            salt)
        .update();
    if (written.size() > REMEMBERED) {
      written.clear();
    }
    written.put(key, now);
  }
}

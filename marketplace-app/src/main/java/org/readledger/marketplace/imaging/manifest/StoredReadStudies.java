package org.readledger.marketplace.imaging.manifest;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.imaging.source.DicomUid;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In PostgreSQL; rows never change, so what was found is kept in memory. */
public final class StoredReadStudies implements ReadStudies {
  private static final int KEPT = 10_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<PostingId, ReadStudy> known = new ConcurrentHashMap<>();

  public StoredReadStudies(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public ReadStudy register(PostingId read, ParticipantId centre, UUID endpoint, DicomUid study) {
    jdbc.sql(
            "insert into imaging_read_study (read_id, centre, endpoint_id, study_uid, salt,"
                + " registered_at) values (?, ?, ?, ?, ?, ?) on conflict (read_id) do nothing")
        .params(
            read.hex(),
            centre.hex(),
            endpoint,
            study.value(),
            ReadSalt.random(random).bytes().toByteArray(),
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    return find(read).orElseThrow();
  }

  @Override
  public Optional<ReadStudy> find(PostingId read) {
    ReadStudy remembered = known.get(read);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Optional<ReadStudy> found =
        jdbc.sql(
                "select centre, endpoint_id, study_uid, salt from imaging_read_study"
                    + " where read_id = ?")
            .param(read.hex())
            .query(
                (rs, n) ->
                    new ReadStudy(
                        read,
                        ParticipantId.of(rs.getString("centre")),
                        rs.getObject("endpoint_id", UUID.class),
                        new DicomUid(rs.getString("study_uid")),
                        new ReadSalt(ByteString.copyFrom(rs.getBytes("salt")))))
            .optional();
    found.ifPresent(
        study -> {
          if (known.size() >= KEPT) {
            known.clear();
          }
          known.put(read, study);
        });
    return found;
  }

  @Override
  public List<PostingId> readsOf(ParticipantId centre, DicomUid study) {
    return jdbc.sql(
            "select read_id from imaging_read_study where centre = ? and study_uid = ?"
                + " order by registered_at")
        .params(centre.hex(), study.value())
        .query((rs, n) -> PostingId.of(rs.getString("read_id")))
        .list();
  }
}

package org.readledger.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.ParticipantKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table `organisation`; what was read once is remembered, since names hardly change. */
@Component
class JdbcOrganisations implements Organisations {

  private final JdbcClient jdbc;
  private final Map<ParticipantId, Organisation> remembered = new ConcurrentHashMap<>();

  JdbcOrganisations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Organisation> find(ParticipantId id) {
    var known = remembered.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    var found =
        jdbc.sql("select * from organisation where participant_id = ?")
            .param(id.hex())
            .query(JdbcOrganisations::organisation)
            .optional();
    found.ifPresent(organisation -> remembered.put(id, organisation));
    return found;
  }

  @Override
  public List<Organisation> ofKind(ParticipantKind kind) {
    return jdbc.sql("select * from organisation where kind = ? order by name, participant_id")
        .param(kind.name())
        .query(JdbcOrganisations::organisation)
        .list();
  }

  @Override
  public void save(Organisation organisation) {
    jdbc.sql(
            """
            insert into organisation (participant_id, kind, name, jurisdiction)
            values (:id, :kind, :name, :jurisdiction)
            on conflict (participant_id) do update
              set kind = :kind, name = :name, jurisdiction = :jurisdiction
            """)
        .param("id", organisation.id().hex())
        .param("kind", organisation.kind().name())
        .param("name", organisation.name())
        .param("jurisdiction", organisation.jurisdiction())
        .update();
    remembered.remove(organisation.id());
  }

  private static Organisation organisation(ResultSet row, int number) throws SQLException {
    return new Organisation(
        ParticipantId.of(row.getString("participant_id")),
        ParticipantKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("jurisdiction"));
  }
}

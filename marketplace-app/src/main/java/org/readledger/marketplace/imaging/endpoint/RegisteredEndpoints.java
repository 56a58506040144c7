package org.readledger.marketplace.imaging.endpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.marketplace.imaging.dicomweb.PacsCredentials;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of registered archives; credentials are sealed with the row's id. */
final class RegisteredEndpoints {
  private static final String COLUMNS =
      "select endpoint_id, centre, name, base_url, credentials, changed_at from imaging_endpoint";

  private final JdbcClient jdbc;
  private final CredentialCipher cipher;
  private final Clock clock;

  RegisteredEndpoints(JdbcClient jdbc, CredentialCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** A row with its credentials opened. */
  record Row(CentreEndpoint endpoint, PacsCredentials credentials) {}

  List<Row> of(ParticipantId centre) {
    return jdbc.sql(COLUMNS + " where centre = ? order by created_at, endpoint_id")
        .param(centre.hex())
        .query(this::row)
        .list();
  }

  Optional<Row> find(ParticipantId centre, UUID id) {
    return jdbc.sql(COLUMNS + " where centre = ? and endpoint_id = ?")
        .param(centre.hex())
        .param(id)
        .query(this::row)
        .optional();
  }

  void insert(UUID id, ParticipantId centre, EndpointForm form) {
    jdbc.sql(
            "insert into imaging_endpoint (endpoint_id, centre, name, base_url, credentials,"
                + " created_at, changed_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(id, centre.hex(), form.name(), form.baseUrl(), sealed(id, form), now(), now())
        .update();
  }

  boolean update(UUID id, ParticipantId centre, EndpointForm form) {
    return jdbc.sql(
                "update imaging_endpoint set name = ?, base_url = ?, credentials = ?,"
                    + " changed_at = ? where endpoint_id = ? and centre = ?")
            .params(form.name(), form.baseUrl(), sealed(id, form), now(), id, centre.hex())
            .update()
        == 1;
  }

  boolean delete(UUID id, ParticipantId centre) {
    return jdbc.sql(
                "delete from imaging_endpoint e where endpoint_id = ? and centre = ? and not exists"
                    + " (select 1 from imaging_read_study s where s.endpoint_id = e.endpoint_id)")
            .params(id, centre.hex())
            .update()
        == 1;
  }

  private byte[] sealed(UUID id, EndpointForm form) {
    return cipher.seal(id.toString(), CredentialText.of(form.credentials()));
  }

  private Row row(ResultSet rs, int number) throws SQLException {
    UUID id = rs.getObject("endpoint_id", UUID.class);
    PacsCredentials credentials =
        CredentialText.parse(cipher.open(id.toString(), rs.getBytes("credentials")));
    Instant changed = rs.getObject("changed_at", OffsetDateTime.class).toInstant();
    return new Row(
        new CentreEndpoint(
            id,
            ParticipantId.of(rs.getString("centre")),
            rs.getString("name"),
            rs.getString("base_url"),
            !(credentials instanceof PacsCredentials.None),
            changed),
        credentials);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}

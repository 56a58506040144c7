package org.readledger.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.readledger.ledger.id.HolderId;
import org.readledger.ledger.id.KeyId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.tx.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables `user_account` and `api_token`. */
@Component
class JdbcUserDirectory implements UserDirectory, Accounts {

  private final JdbcClient jdbc;
  private final Organisations organisations;

  JdbcUserDirectory(JdbcClient jdbc, Organisations organisations) {
    this.jdbc = jdbc;
    this.organisations = organisations;
  }

  @Override
  public Optional<UserAccount> find(UUID userId) {
    return jdbc.sql("select * from user_account where user_id = ?")
        .param(userId)
        .query(JdbcUserDirectory::account)
        .optional();
  }

  @Override
  public Optional<UserAccount> findByHolder(HolderId holder) {
    return jdbc.sql("select * from user_account where holder = ?")
        .param(holder.hex())
        .query(JdbcUserDirectory::account)
        .optional();
  }

  @Override
  public Optional<UserAccount> findByToken(String token) {
    return jdbc.sql(
            "select u.* from user_account u join api_token t using (user_id) where t.digest = ?")
        .param(TokenDigest.of(token))
        .query(JdbcUserDirectory::account)
        .optional();
  }

  @Override
  public List<UserAccount> of(ParticipantId organisation) {
    return jdbc.sql("select * from user_account where organisation = ? order by display_name")
        .param(organisation.hex())
        .query(JdbcUserDirectory::account)
        .list();
  }

  @Override
  public List<UserAccount> all() {
    return jdbc.sql("select * from user_account order by display_name, user_id")
        .query(JdbcUserDirectory::account)
        .list();
  }

  @Override
  public String nameOf(ParticipantId participant) {
    return organisations
        .find(participant)
        .map(Organisation::name)
        .orElseGet(() -> Names.shortened(participant.bytes()));
  }

  @Override
  public void save(UserAccount account) {
    jdbc.sql(
            """
            insert into user_account (user_id, display_name, organisation, holder, key_id, roles, demo)
            values (:id, :name, :organisation, :holder, :key, :roles, :demo)
            on conflict (user_id) do update set display_name = :name, organisation = :organisation,
              holder = :holder, key_id = :key, roles = :roles, demo = :demo
            """)
        .param("id", account.userId())
        .param("name", account.displayName())
        .param("organisation", account.organisation().hex())
        .param("holder", account.holder().hex())
        .param("key", account.key().hex())
        .param("roles", account.roles().stream().map(Role::name).sorted().toArray(String[]::new))
        .param("demo", account.demo())
        .update();
  }

  @Override
  public void grantToken(UserAccount account, String token) {
    jdbc.sql(
            """
            insert into api_token (digest, user_id, created_at) values (?, ?, now())
            on conflict do nothing
            """)
        .params(TokenDigest.of(token), account.userId())
        .update();
  }

  private static UserAccount account(ResultSet row, int number) throws SQLException {
    var roles = (String[]) row.getArray("roles").getArray();
    return new UserAccount(
        row.getObject("user_id", UUID.class),
        row.getString("display_name"),
        ParticipantId.of(row.getString("organisation")),
        HolderId.of(row.getString("holder")),
        KeyId.of(row.getString("key_id")),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
        row.getBoolean("demo"));
  }
}

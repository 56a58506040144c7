package org.readledger.marketplace.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.MovementReason;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.platform.identity.UserAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the movements of the user's own account; nobody names another account here. */
@Component
class ProjectedWallet implements Wallet {

  private static final int MOST_ROWS = 500;

  private final JdbcClient jdbc;
  private final PostingRecords postings;

  ProjectedWallet(JdbcClient jdbc, PostingRecords postings) {
    this.jdbc = jdbc;
    this.postings = postings;
  }

  @Override
  public Balance balance(UserAccount user) {
    return jdbc.sql(
            """
            select available_after, held_after,
              (select count(*) from wallet_movement where account = :account) as movements
            from wallet_movement where account = :account order by position desc limit 1
            """)
        .param("account", user.organisation().hex())
        .query(
            (row, n) ->
                new Balance(
                    row.getLong("available_after"),
                    row.getLong("held_after"),
                    row.getLong("movements")))
        .optional()
        .orElseGet(() -> new Balance(0, 0, 0));
  }

  @Override
  public List<Movement> movements(UserAccount user, int offset, int limit) {
    return jdbc.sql(
            """
            select * from wallet_movement where account = ? order by position desc offset ? limit ?
            """)
        .params(user.organisation().hex(), Math.max(0, offset), Math.clamp(limit, 1, MOST_ROWS))
        .query((row, n) -> movement(row))
        .list();
  }

  private Movement movement(ResultSet row) throws SQLException {
    var reason = MovementReason.valueOf(row.getString("reason"));
    var number = number(row.getString("posting_id"));
    return new Movement(
        row.getTimestamp("at").toInstant(),
        row.getLong("height"),
        row.getString("transaction"),
        reason,
        MovementWords.of(reason, number),
        number,
        row.getLong("available_delta"),
        row.getLong("held_delta"),
        row.getLong("available_after"),
        row.getLong("held_after"));
  }

  private String number(String postingId) {
    return postingId.isEmpty() ? "" : postings.displayNumber(PostingId.of(postingId));
  }
}

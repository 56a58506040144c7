package org.readledger.marketplace.purchase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.platform.identity.UserDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads orders as rows. */
@Component
public class PurchaseRows {

  private final JdbcClient jdbc;
  private final UserDirectory directory;

  PurchaseRows(JdbcClient jdbc, UserDirectory directory) {
    this.jdbc = jdbc;
    this.directory = directory;
  }

  List<Purchase> of(ParticipantId buyer) {
    return jdbc.sql("select * from credit_purchase where buyer = ? order by ordered_at desc")
        .param(buyer.hex())
        .query((row, n) -> purchase(row))
        .list();
  }

  List<Purchase> all() {
    return jdbc.sql(
            """
            select * from credit_purchase
            order by array_position(array['ORDERED', 'PAID', 'REFUSED', 'ISSUED'], status),
              ordered_at desc
            """)
        .query((row, n) -> purchase(row))
        .list();
  }

  Optional<Purchase> find(String purchaseId) {
    return jdbc.sql("select * from credit_purchase where purchase_id = ?")
        .param(purchaseId)
        .query((row, n) -> purchase(row))
        .optional();
  }

  /** The order that a bank reference paid for. */
  public Optional<String> paidBy(String paymentReference) {
    return jdbc.sql("select purchase_id from credit_purchase where payment_reference = ?")
        .param(paymentReference)
        .query(String.class)
        .optional();
  }

  private Purchase purchase(ResultSet row) throws SQLException {
    var buyer = ParticipantId.of(row.getString("buyer"));
    return new Purchase(
        row.getString("purchase_id"),
        String.format(Locale.ROOT, "C-%d", row.getLong("number")),
        buyer,
        directory.nameOf(buyer),
        row.getLong("credits"),
        Purchase.Status.valueOf(row.getString("status")),
        row.getTimestamp("ordered_at").toInstant(),
        text(row, "payment_reference"),
        text(row, "issued_tx"),
        row.getLong("issued_height"),
        Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant),
        row.getString("sentence"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }
}

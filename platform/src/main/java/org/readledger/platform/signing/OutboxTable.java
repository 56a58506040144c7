package org.readledger.platform.signing;

import com.google.protobuf.ByteString;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readledger.ledger.id.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table `ledger_outbox`. */
@Component
class OutboxTable {

  private static final String COLUMNS =
      "business_key, organisation, operations, signed_tx, tx_hash, expires_at, state, height,"
          + " block_time, answer, sentence";

  private final JdbcClient jdbc;

  OutboxTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Records a submission unless its business key is taken. */
  boolean insert(OutboxEntry entry, Instant now) {
    return jdbc.sql(
                """
                insert into ledger_outbox (business_key, organisation, operations, signed_tx,
                  tx_hash, expires_at, state, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, 'SENT', ?, ?) on conflict do nothing
                """)
            .params(
                entry.businessKey(),
                entry.organisation().hex(),
                entry.operations().toByteArray(),
                entry.signedTx().toByteArray(),
                entry.txHash(),
                Timestamp.from(entry.expiresAt()),
                Timestamp.from(now),
                Timestamp.from(now))
            .update()
        == 1;
  }

  Optional<OutboxEntry> find(String businessKey) {
    return jdbc.sql("select " + COLUMNS + " from ledger_outbox where business_key = ?")
        .param(businessKey)
        .query(OutboxTable::entry)
        .optional();
  }

  /** Business keys that wait for the ledger's word, oldest first. */
  List<String> open(int limit) {
    return jdbc.sql(
            "select business_key from ledger_outbox where state = 'SENT' order by created_at limit"
                + " ?")
        .param(limit)
        .query(String.class)
        .list();
  }

  /** Puts a freshly signed transaction in the place of one that can no longer be included. */
  boolean replace(OutboxEntry old, OutboxEntry fresh, Instant now) {
    return jdbc.sql(
                """
                update ledger_outbox set signed_tx = ?, tx_hash = ?, expires_at = ?, state = 'SENT',
                  answer = '', sentence = '', attempts = attempts + 1, changed_at = ?
                where business_key = ? and tx_hash = ? and state <> 'COMMITTED'
                """)
            .params(
                fresh.signedTx().toByteArray(),
                fresh.txHash(),
                Timestamp.from(fresh.expiresAt()),
                Timestamp.from(now),
                old.businessKey(),
                old.txHash())
            .update()
        == 1;
  }

  /** Keeps the ledger's word. */
  void settle(String businessKey, TransactionResult result, Instant now) {
    switch (result) {
      case TransactionResult.Committed done ->
          settle(
              businessKey,
              done.txHash(),
              OutboxEntry.State.COMMITTED,
              done.height(),
              done.time(),
              done.receipt().toByteString(),
              "",
              now);
      case TransactionResult.Rejected no ->
          settle(
              businessKey,
              no.txHash(),
              OutboxEntry.State.REJECTED,
              no.height(),
              Instant.EPOCH,
              no.rejection().toByteString(),
              no.sentence(),
              now);
      case TransactionResult.Unknown unknown -> {
        // stays SENT: it is looked for again
      }
    }
  }

  private void settle(
      String businessKey,
      String txHash,
      OutboxEntry.State state,
      long height,
      Instant time,
      ByteString answer,
      String sentence,
      Instant now) {
    jdbc.sql(
            """
            update ledger_outbox set state = ?, height = ?, block_time = ?, answer = ?,
              sentence = ?, changed_at = ?
            where business_key = ? and tx_hash = ? and state = 'SENT'
            """)
        .params(
            state.name(),
            height,
            Timestamp.from(time),
            answer.toByteArray(),
            sentence,
            Timestamp.from(now),
            businessKey,
            txHash)
        .update();
  }

  private static OutboxEntry entry(ResultSet row, int number) throws SQLException {
    var time = row.getTimestamp("block_time");
    return new OutboxEntry(
        row.getString("business_key"),
        ParticipantId.of(row.getString("organisation")),
        ByteString.copyFrom(row.getBytes("operations")),
        ByteString.copyFrom(row.getBytes("signed_tx")),
        row.getString("tx_hash"),
        row.getTimestamp("expires_at").toInstant(),
        OutboxEntry.State.valueOf(row.getString("state")),
        row.getLong("height"),
        time == null ? Instant.EPOCH : time.toInstant(),
        ByteString.copyFrom(row.getBytes("answer")),
        row.getString("sentence"));
  }
}

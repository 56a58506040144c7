package org.readledger.marketplace.readmodel;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.readledger.ledger.proto.CreditMovement;
import org.readledger.platform.chain.LedgerFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every movement of credits with the transaction that caused it. */
@Component
class MovementProjection {

  private final JdbcClient jdbc;

  MovementProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void record(LedgerFact fact) {
    for (var movement : fact.event().getMovementsList()) {
      insert(movement, fact);
    }
  }

  // Within a block the ordinal continues, so that the order of the ledger is kept.
  private void insert(CreditMovement movement, LedgerFact fact) {
    jdbc.sql(
            """
            insert into market_movement (height, ordinal, account, at_ms, tx_hash, reason, posting_id,
              available_delta, held_delta, available_after, held_after)
            select :height, count(*), :account, :at, :tx, :reason, :posting, :available, :held,
              :availableAfter, :heldAfter
            from market_movement where height = :height and account = :account
            """)
        .param("height", fact.height())
        .param("account", hex(movement.getAccount()))
        .param("at", fact.time().toEpochMilli())
        .param("tx", fact.txHash())
        .param("reason", movement.getReasonValue())
        .param("posting", hexOrNull(movement.getPostingId()), java.sql.Types.CHAR)
        .param("available", movement.getAvailableDelta())
        .param("held", movement.getHeldDelta())
        .param("availableAfter", movement.getAvailableAfter())
        .param("heldAfter", movement.getHeldAfter())
        .update();
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  private static @Nullable String hexOrNull(ByteString bytes) {
    return bytes.isEmpty() ? null : hex(bytes);
  }
}

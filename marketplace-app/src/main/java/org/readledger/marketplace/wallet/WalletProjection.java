package org.readledger.marketplace.wallet;

import com.google.protobuf.ByteString;
import java.sql.Timestamp;
import java.util.HexFormat;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.readledger.platform.chain.LedgerFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down each movement of credits in the order of the chain. */
@Component
@ProcessingGroup(WalletProjection.GROUP)
class WalletProjection {

  /** The processing group; its source is the chain. */
  static final String GROUP = "wallet-chain";

  private final JdbcClient jdbc;

  WalletProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(LedgerFact fact) {
    for (var movement : fact.event().getMovementsList()) {
      jdbc.sql(
              """
              insert into wallet_movement (height, account, at, transaction, reason, posting_id,
                available_delta, held_delta, available_after, held_after)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              fact.height(),
              hex(movement.getAccount()),
              Timestamp.from(fact.time()),
              fact.txHash(),
              movement.getReason().name(),
              hex(movement.getPostingId()),
              movement.getAvailableDelta(),
              movement.getHeldDelta(),
              movement.getAvailableAfter(),
              movement.getHeldAfter())
          .update();
    }
  }

  @ResetHandler
  void reset() {
    jdbc.sql("delete from wallet_movement").update();
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}

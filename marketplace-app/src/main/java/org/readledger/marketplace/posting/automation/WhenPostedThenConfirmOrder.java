package org.readledger.marketplace.posting.automation;

import java.util.HexFormat;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.marketplace.posting.write.StudyOrderCommand.ConfirmPosted;
import org.readledger.platform.chain.LedgerFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The chain's answer goes back into the study order. An order of another web tier is not ours; what
 * is known already is ignored.
 */
@Component
@ProcessingGroup(WhenPostedThenConfirmOrder.GROUP)
@DisallowReplay
class WhenPostedThenConfirmOrder {

  static final String GROUP = "market-confirm-chain";

  private final CommandGateway commands;
  private final JdbcClient jdbc;

  WhenPostedThenConfirmOrder(CommandGateway commands, JdbcClient jdbc) {
    this.commands = commands;
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(LedgerFact fact) {
    switch (fact.event().getKindCase()) {
      case STUDY_POSTED -> posted(fact);
      case MANIFEST_ANCHORED -> anchored(fact.event());
      default -> {
        // nothing was prepared here for other events
      }
    }
  }

  private void posted(LedgerFact fact) {
    var id = hex(fact.event().getStudyPosted().getPosting().getPostingId());
    if (exists("select count(*) from market_order where posting_id = ?", id)) {
      commands.<Object>sendAndWait(
          new ConfirmPosted(id, fact.txHash(), fact.height(), fact.time()));
    }
  }

  private void anchored(LedgerEvent event) {
    jdbc.sql("update market_anchoring set done = true, sentence = '' where posting_id = ?")
        .param(hex(event.getManifestAnchored().getManifest().getPostingId()))
        .update();
  }

  private boolean exists(String sql, String key) {
    return jdbc.sql(sql).param(key).query(Integer.class).single() > 0;
  }

  private static String hex(com.google.protobuf.ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}

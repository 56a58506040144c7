package org.readledger.marketplace.act;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import org.readledger.ledger.id.LedgerId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.tx.Names;
import org.readledger.platform.identity.UserDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this web tier calls the ledger's identifiers: display numbers and names. */
@Component
public class MarketNames implements Names {

  private final JdbcClient jdbc;
  private final UserDirectory directory;

  MarketNames(JdbcClient jdbc, UserDirectory directory) {
    this.jdbc = jdbc;
    this.directory = directory;
  }

  @Override
  public String of(ByteString id) {
    if (id.size() != LedgerId.BYTES) {
      return Names.shortened(id);
    }
    return jdbc.sql("select number from market_number where posting_id = ?")
        .param(HexFormat.of().formatHex(id.toByteArray()))
        .query(Long.class)
        .optional()
        .map(number -> "P-" + number)
        .orElseGet(() -> directory.nameOf(new ParticipantId(id)));
  }
}

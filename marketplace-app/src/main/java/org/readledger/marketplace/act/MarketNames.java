package org.readledger.marketplace.act;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.readledger.ledger.id.LedgerId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.tx.Names;
import org.readledger.platform.identity.UserDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this web tier calls the ledger's identifiers: display numbers and names. */
@Component
public class MarketNames implements Names {

  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final int MOST_KNOWN = 100_000;

  private record Known(String name, long atMs) {}

  private final Map<ByteString, Known> known = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;
  private final UserDirectory directory;
  private final Clock clock;

  MarketNames(JdbcClient jdbc, UserDirectory directory, Clock clock) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public String of(ByteString id) {
    if (id.size() != LedgerId.BYTES) {
      return Names.shortened(id);
    }
    var now = clock.millis();
    var cached = known.get(id);
    if (cached != null && now - cached.atMs() < FRESH.toMillis()) {
      return cached.name();
    }
    var name = lookUp(id);
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    known.put(id, new Known(name, now));
    return name;
  }

  private String lookUp(ByteString id) {
    return jdbc.sql("select number from market_number where posting_id = ?")
        .param(HexFormat.of().formatHex(id.toByteArray()))
        .query(Long.class)
        .optional()
        .map(number -> "P-" + number)
        .orElseGet(() -> directory.nameOf(new ParticipantId(id)));
  }
}

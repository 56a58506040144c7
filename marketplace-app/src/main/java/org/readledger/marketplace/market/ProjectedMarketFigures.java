package org.readledger.marketplace.market;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.readledger.ledger.proto.ReadState;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.chain.LedgerQueries;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The operator's figures: counts from the read model, credits from the ledger itself. */
@Component
class ProjectedMarketFigures implements MarketFigures {

  private static final Duration WINDOW = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final LedgerQueries ledger;
  private final ChainStatus chain;
  private final Clock clock;

  ProjectedMarketFigures(JdbcClient jdbc, LedgerQueries ledger, ChainStatus chain, Clock clock) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.chain = chain;
    this.clock = clock;
  }

  @Override
  public MarketHealth health(UserAccount user) {
    if (!user.has(Role.OPERATOR) && !user.has(Role.AUDITOR)) {
      throw new AccessDeniedException("market figures are the operator's and the auditor's");
    }
    var credits = ledger.creditCheck();
    var byState = byState();
    return new MarketHealth(
        byState,
        byState.getOrDefault(ReadState.POSTED, 0),
        overdue(),
        median("first_claimed_ms - posted_at_ms"),
        median("reported_at_ms - first_claimed_ms"),
        credits.getRecorded().getIssued(),
        credits.getRecorded().getRedeemed(),
        credits.getSumAvailable(),
        credits.getSumHeld(),
        credits.getHolds(),
        count("select count(*) from credit_purchase where status = 'ORDERED'"),
        count("select count(*) from market_report where delivery = 'RETRYING'"),
        chain.now().height());
  }

  private Map<ReadState, Integer> byState() {
    var counts = new EnumMap<ReadState, Integer>(ReadState.class);
    jdbc.sql("select state, count(*) as reads from market_posting group by state")
        .query(
            row -> {
              counts.put(ReadState.forNumber(row.getInt("state")), row.getInt("reads"));
            });
    return counts;
  }

  private int overdue() {
    return jdbc.sql(
            "select count(*) from market_posting where state in (:posted, :claimed)"
                + " and deadline_ms < :now")
        .param("posted", ReadState.POSTED_VALUE)
        .param("claimed", ReadState.CLAIMED_VALUE)
        .param("now", clock.millis())
        .query(Integer.class)
        .single();
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private Optional<Duration> median(String milliseconds) {
    return jdbc.sql(
            """
            select percentile_cont(0.5) within group (order by %s) as median
            from market_posting where posted_at_ms > ? and (%s) > 0
            """
                .formatted(milliseconds, milliseconds))
        .param(clock.instant().minus(WINDOW).toEpochMilli())
        .query((row, n) -> Optional.ofNullable((Double) row.getObject("median")))
        .single()
        .map(median -> Duration.ofMillis(Math.round(median)));
  }
}

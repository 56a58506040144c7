package org.readledger.marketplace.market;

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

  private final JdbcClient jdbc;
  private final LedgerQueries ledger;
  private final ChainStatus chain;

  ProjectedMarketFigures(JdbcClient jdbc, LedgerQueries ledger, ChainStatus chain) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.chain = chain;
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
        count(
            "select count(*) from market_read where state in ('POSTED', 'CLAIMED')"
                + " and deadline < now()"),
        median("claimed_at - posted_at"),
        median("reported_at - claimed_at"),
        credits.getRecorded().getIssued(),
        credits.getRecorded().getRedeemed(),
        credits.getSumAvailable(),
        credits.getSumHeld(),
        credits.getHolds(),
        count("select count(*) from credit_purchase where status = 'ORDERED'"),
        count("select count(*) from report_delivery where state = 'FAILING'"),
        chain.now().height());
  }

  private Map<ReadState, Integer> byState() {
    var counts = new EnumMap<ReadState, Integer>(ReadState.class);
    jdbc.sql("select state, count(*) as reads from market_read group by state")
        .query(
            row -> {
              counts.put(ReadState.valueOf(row.getString("state")), row.getInt("reads"));
            });
    return counts;
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private Optional<Duration> median(String interval) {
    return jdbc.sql(
            """
            select percentile_cont(0.5) within group (order by extract(epoch from (%s))) as seconds
            from market_read where posted_at > now() - interval '7 days' and (%s) is not null
            """
                .formatted(interval, interval))
        .query((row, n) -> Optional.ofNullable((Double) row.getObject("seconds")))
        .single()
        .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)));
  }
}

package org.readledger.platform.axon;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.readledger.platform.chain.LedgerFact;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection of one row per fact, without any key that would hide a repetition. */
@TestComponent
@ProcessingGroup(FactRows.GROUP)
class FactRows {

  static final String GROUP = "test-fact-rows";

  private final JdbcClient jdbc;
  private final AtomicInteger handled = new AtomicInteger();

  FactRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
    jdbc.sql(
            """
            create table if not exists test_fact (height bigint, kind text, tx text)
            """)
        .update();
  }

  @EventHandler
  void on(LedgerFact fact) {
    jdbc.sql("insert into test_fact values (?, ?, ?)")
        .params(fact.height(), fact.event().getKindCase().name(), fact.txHash())
        .update();
    // Fails after the row was written, as a crash would: row and token must both be gone.
    if (handled.incrementAndGet() % 7 == 3 && handled.get() < 60) {
      throw new IllegalStateException("this handler fails now and then");
    }
  }

  /** Declared where the rows are. */
  @TestComponent
  static class Group {
    @Bean
    EventGroup testFactRows() {
      return EventGroup.ofChain(GROUP);
    }
  }
}

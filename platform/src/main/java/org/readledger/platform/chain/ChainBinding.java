package org.readledger.platform.chain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ties the database to the first chain it met. Read models of one chain say nothing about another:
 * an instance that finds itself between two stays still instead of mixing them.
 */
@Component
class ChainBinding {

  private static final Logger LOG = LoggerFactory.getLogger(ChainBinding.class);

  private final JdbcClient jdbc;
  private volatile String bound = "";
  private volatile String refused = "";

  ChainBinding(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this database may follow the chain. */
  boolean admits(String chainId) {
    if (bound.isEmpty()) {
      jdbc.sql("insert into chain_binding (chain_id) values (?) on conflict do nothing")
          .param(chainId)
          .update();
      bound = jdbc.sql("select chain_id from chain_binding").query(String.class).single();
    }
    if (!bound.equals(chainId) && !refused.equals(chainId)) {
      refused = chainId;
      LOG.error(
          "The database belongs to chain {}, the node to chain {}. Nothing is read until they"
              + " match.",
          bound,
          chainId);
    }
    return bound.equals(chainId);
  }
}

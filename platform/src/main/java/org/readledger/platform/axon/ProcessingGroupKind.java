package org.readledger.platform.axon;

/** Where a processing group gets its events from. */
public enum ProcessingGroupKind {
  /**
   * Events of our own aggregates, in the transaction that stores them (ADR 3): a failing handler
   * fails the command.
   */
  OWN_EVENTS_AT_ONCE,
  /** Events of our own aggregates, after their transaction, resumed after a crash. */
  OWN_EVENTS_FOLLOWED,
  /**
   * {@link org.readledger.platform.chain.LedgerFact}s from genesis on, in the order of the chain;
   * token and rows in one transaction. A failing handler is retried, never skipped.
   */
  CHAIN
}

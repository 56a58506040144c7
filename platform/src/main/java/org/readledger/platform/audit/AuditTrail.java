package org.readledger.platform.audit;

import java.util.Optional;

/** The append-only log of who did what. Each record carries the digest of the one before it. */
public interface AuditTrail {

  /** Appends a record in the caller's transaction, or in one of its own. */
  void record(AuditRecord record);

  /**
   * Recomputes the chain of digests.
   *
   * @return the first sequence number whose record was changed, removed or put in; empty when the
   *     log is whole
   */
  Optional<Long> firstBroken();
}

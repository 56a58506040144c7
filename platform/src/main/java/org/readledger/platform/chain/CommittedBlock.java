package org.readledger.platform.chain;

import java.time.Instant;
import java.util.List;
import org.readledger.ledger.proto.LedgerEvent;

/**
 * A block with its results.
 *
 * @param height from 1
 * @param time the header's time
 * @param transactions in order
 * @param blockEvents steps that fell due by themselves, before the transactions
 */
public record CommittedBlock(
    long height,
    Instant time,
    List<CommittedTransaction> transactions,
    List<LedgerEvent> blockEvents) {}

package org.readledger.platform.chain;

import java.time.Instant;
import org.readledger.ledger.proto.LedgerEvent;

/**
 * One event of the chain, as projections see it.
 *
 * @param event the whole event
 * @param height the block; 0 for what the genesis document implies
 * @param time the block's time
 * @param txHash the engine's transaction hash; empty for steps that fell due by themselves
 */
public record LedgerFact(LedgerEvent event, long height, Instant time, String txHash) {}

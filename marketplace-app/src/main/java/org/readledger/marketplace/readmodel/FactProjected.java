package org.readledger.marketplace.readmodel;

import org.readledger.platform.chain.LedgerFact;

/**
 * The rows of one fact of the chain are committed.
 *
 * @param fact what happened
 */
public record FactProjected(LedgerFact fact) {}

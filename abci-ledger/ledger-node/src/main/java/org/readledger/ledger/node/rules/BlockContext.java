package org.readledger.ledger.node.rules;

/**
 * The block in which rules are applied. Its time is the only clock the rules know.
 *
 * @param height the block's height, 1 or more
 * @param timeMs the header's time, milliseconds since 1970-01-01T00:00:00Z
 * @param previousTimeMs the time of the block before; the genesis time at the first height
 * @param chainId the chain that transactions must name
 */
public record BlockContext(long height, long timeMs, long previousTimeMs, String chainId) {}

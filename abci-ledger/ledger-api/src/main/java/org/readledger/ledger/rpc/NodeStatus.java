package org.readledger.ledger.rpc;

import java.time.Instant;

/**
 * What a node says of itself.
 *
 * @param chainId the chain
 * @param nodeId the node's peer id
 * @param height the newest block it stores; its results may follow a moment later
 * @param blockTime that block's header time
 * @param catchingUp whether it is still behind its peers
 * @param earliestHeight the oldest block it stores
 */
public record NodeStatus(
    String chainId,
    String nodeId,
    long height,
    Instant blockTime,
    boolean catchingUp,
    long earliestHeight) {}

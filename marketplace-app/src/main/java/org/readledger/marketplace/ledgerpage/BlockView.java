package org.readledger.marketplace.ledgerpage;

import java.util.List;

/**
 * A block with what happened in it.
 *
 * @param block its head
 * @param transactions in order
 * @param automaticSteps what the ledger did by itself at the start of the block, in words
 */
public record BlockView(
    BlockRow block, List<TransactionView> transactions, List<String> automaticSteps) {}

package org.readledger.marketplace.ledgerpage;

import java.time.Instant;
import java.util.List;

/**
 * One transaction in words.
 *
 * @param txHash the engine's transaction hash, upper-case hexadecimal
 * @param height the block
 * @param index in the block, 0 first
 * @param time of the block
 * @param accepted whether the ledger accepted it
 * @param code the rejection's name, "OK" when accepted
 * @param authorName who signed, for people
 * @param words one sentence per operation
 * @param log the ledger's own text, empty when accepted
 */
public record TransactionView(
    String txHash,
    long height,
    int index,
    Instant time,
    boolean accepted,
    String code,
    String authorName,
    List<String> words,
    String log) {}

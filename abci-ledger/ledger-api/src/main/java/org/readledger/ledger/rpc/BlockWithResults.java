package org.readledger.ledger.rpc;

import java.time.Instant;
import java.util.List;
import org.readledger.ledger.proto.LedgerEvent;

/**
 * A committed block and what it did.
 *
 * @param height from 1
 * @param hash the block's hash, upper-case hexadecimal
 * @param time the header's time
 * @param appHash the header's app hash, upper-case hexadecimal: the state before this block
 * @param proposer the proposer's address, upper-case hexadecimal
 * @param blockEvents steps that fell due by themselves
 * @param transactions in order
 */
public record BlockWithResults(
    long height,
    String hash,
    Instant time,
    String appHash,
    String proposer,
    List<LedgerEvent> blockEvents,
    List<TxInBlock> transactions) {}

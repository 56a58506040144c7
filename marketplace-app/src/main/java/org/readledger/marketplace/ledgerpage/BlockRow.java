package org.readledger.marketplace.ledgerpage;

import java.time.Instant;

/**
 * One block in a list.
 *
 * @param height of the block
 * @param time in its header
 * @param transactions how many
 * @param hash upper-case hexadecimal
 * @param proposer the proposing validator's address, upper-case hexadecimal
 * @param appHash state after the previous block, upper-case hexadecimal
 */
public record BlockRow(
    long height, Instant time, int transactions, String hash, String proposer, String appHash) {}

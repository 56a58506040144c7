package org.readledger.marketplace.wallet;

import java.time.Instant;
import org.readledger.ledger.proto.MovementReason;

/**
 * One change of an account as the ledger recorded it.
 *
 * @param at block time
 * @param height the block
 * @param txHash the transaction, empty for a step the ledger took by itself
 * @param reason why
 * @param words the reason in words, for example "Deposit held for P-48213"
 * @param number display number of the posting, empty when none
 * @param availableDelta credits
 * @param heldDelta credits
 * @param availableAfter credits
 * @param heldAfter credits
 */
public record Movement(
    Instant at,
    long height,
    String txHash,
    MovementReason reason,
    String words,
    String number,
    long availableDelta,
    long heldDelta,
    long availableAfter,
    long heldAfter) {}

package org.readledger.marketplace.wallet;

/**
 * Credits of one account.
 *
 * @param available can be spent
 * @param held in postings, claims and deposits
 * @param movements how many there have been
 */
public record Balance(long available, long held, long movements) {}

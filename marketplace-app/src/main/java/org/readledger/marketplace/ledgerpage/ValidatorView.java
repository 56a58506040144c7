package org.readledger.marketplace.ledgerpage;

/**
 * One validator.
 *
 * @param address upper-case hexadecimal
 * @param publicKey base64
 * @param votingPower its weight
 * @param share of the total, in basis points
 */
public record ValidatorView(String address, String publicKey, long votingPower, int share) {}

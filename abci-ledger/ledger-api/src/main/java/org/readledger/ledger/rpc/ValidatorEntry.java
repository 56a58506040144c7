package org.readledger.ledger.rpc;

/**
 * A validator.
 *
 * @param address upper-case hexadecimal
 * @param publicKey Base64 of the key
 * @param power voting power
 */
public record ValidatorEntry(String address, String publicKey, long power) {}

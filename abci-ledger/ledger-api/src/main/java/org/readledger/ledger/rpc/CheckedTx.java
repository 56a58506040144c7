package org.readledger.ledger.rpc;

import com.google.protobuf.ByteString;

/**
 * The mempool's answer. Code 0 promises nothing: only a block does.
 *
 * @param hash the engine's hash, 64 upper-case hexadecimal digits
 * @param code 0 or a RejectionCode number
 * @param data Rejection when refused
 * @param log the ledger's words
 * @param alreadyKnown the mempool has seen these bytes before: look the transaction up
 */
public record CheckedTx(String hash, int code, ByteString data, String log, boolean alreadyKnown) {}

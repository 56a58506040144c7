package org.readledger.platform.chain;

import com.google.protobuf.ByteString;
import java.util.List;
import org.readledger.ledger.proto.LedgerEvent;

/**
 * A transaction in a block.
 *
 * @param index its place in the block
 * @param hash the engine's hash, 64 upper-case hexadecimal digits
 * @param code 0 when accepted, else a RejectionCode number
 * @param data Receipt or Rejection
 * @param log the ledger's words
 * @param events what it changed
 */
public record CommittedTransaction(
    int index, String hash, int code, ByteString data, String log, List<LedgerEvent> events) {}

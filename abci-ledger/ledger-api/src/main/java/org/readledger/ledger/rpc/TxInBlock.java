package org.readledger.ledger.rpc;

import com.google.protobuf.ByteString;
import java.util.List;
import org.readledger.ledger.proto.LedgerEvent;

/**
 * A transaction with its result.
 *
 * @param height the block
 * @param index its place
 * @param hash the engine's hash, 64 upper-case hexadecimal digits
 * @param bytes the SignedTransaction as sent
 * @param code 0 or a RejectionCode number
 * @param data Receipt or Rejection
 * @param log the ledger's words
 * @param events what it changed
 */
public record TxInBlock(
    long height,
    int index,
    String hash,
    ByteString bytes,
    int code,
    ByteString data,
    String log,
    List<LedgerEvent> events) {}

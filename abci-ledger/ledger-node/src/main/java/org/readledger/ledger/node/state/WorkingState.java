package org.readledger.ledger.node.state;

import com.google.protobuf.ByteString;

/**
 * The state while a block is executed: what was written is seen by the reads that follow. One
 * thread at a time.
 */
public interface WorkingState extends StateView {

  /**
   * Writes a record.
   *
   * @throws IllegalArgumentException if the key is empty or begins with `x:` (either would let
   *     proofs be forged or misread), or the value is empty
   */
  void put(Store store, ByteString key, ByteString value);

  /** Removes a spent nonce or a due step; every other record only changes status. */
  void remove(Store store, ByteString key);

  /** An overlay on this state; nothing reaches this state until {@link #merge} of the overlay. */
  WorkingState fork();

  /** Writes an overlay's changes into the state it was forked from. */
  void merge();
}

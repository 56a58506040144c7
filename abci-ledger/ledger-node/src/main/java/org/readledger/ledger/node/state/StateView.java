package org.readledger.ledger.node.state;

import com.google.protobuf.ByteString;
import java.util.Optional;

/** An immutable look at the stores at one height. Safe for concurrent readers. */
public interface StateView {

  /** The record under a key, if there is one. */
  Optional<ByteString> get(Store store, ByteString key);

  /**
   * Visits records in unsigned byte order of their keys.
   *
   * @param from first key, inclusive
   * @param to end, exclusive; empty: to the store's end
   * @param visitor is asked for each record until it answers false
   */
  void scan(Store store, ByteString from, ByteString to, RecordVisitor visitor);

  /** Receives records during a scan. */
  @FunctionalInterface
  interface RecordVisitor {

    /** Answers whether to go on. */
    boolean visit(ByteString key, ByteString value);
  }
}

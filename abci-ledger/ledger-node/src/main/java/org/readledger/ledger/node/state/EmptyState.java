package org.readledger.ledger.node.state;

import com.google.protobuf.ByteString;
import java.util.Optional;

/** The state before genesis: no records. */
public enum EmptyState implements StateView {
  INSTANCE;

  @Override
  public Optional<ByteString> get(Store store, ByteString key) {
    return Optional.empty();
  }

  @Override
  public void scan(Store store, ByteString from, ByteString to, RecordVisitor visitor) {
    // nothing to visit
  }
}

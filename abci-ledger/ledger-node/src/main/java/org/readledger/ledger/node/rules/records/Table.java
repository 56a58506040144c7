package org.readledger.ledger.node.rules.records;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.util.Optional;
import java.util.function.Predicate;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.Store;
import org.readledger.ledger.node.state.WorkingState;

/**
 * A store whose records are messages of one type.
 *
 * @param store where they lie
 * @param parser reads one
 */
public record Table<T extends MessageLite>(Store store, Parser<T> parser) {

  /** The record under a key, if there is one. */
  public Optional<T> find(StateView state, ByteString key) {
    return key.isEmpty() ? Optional.empty() : state.get(store, key).map(this::parsed);
  }

  /**
   * The record under a key that other records promise.
   *
   * @throws IllegalStateException if it is missing: the state is damaged
   */
  public T require(StateView state, ByteString key) {
    return find(state, key)
        .orElseThrow(() -> new IllegalStateException("a record is missing in store " + store));
  }

  /** Whether there is a record under a key. */
  public boolean has(StateView state, ByteString key) {
    return !key.isEmpty() && state.get(store, key).isPresent();
  }

  /** Writes a record. */
  public void put(WorkingState state, ByteString key, T record) {
    state.put(store, key, record.toByteString());
  }

  /** Visits records in key order, beginning after a key, until the visitor answers false. */
  public void forEachAfter(StateView state, ByteString after, Predicate<T> visitor) {
    state.scan(
        store,
        after,
        ByteString.EMPTY,
        (key, value) -> key.equals(after) || visitor.test(parsed(value)));
  }

  private T parsed(ByteString bytes) {
    try {
      return parser.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a record is damaged in store " + store, e);
    }
  }
}

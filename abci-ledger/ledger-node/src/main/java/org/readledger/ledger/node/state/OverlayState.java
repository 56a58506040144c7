package org.readledger.ledger.node.state;

import com.google.protobuf.ByteString;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Changes kept in memory over a state that does not move. A write during a scan of the same store
 * is not allowed: collect first, write afterwards.
 */
public final class OverlayState implements WorkingState {

  private final StateView base;
  private final Map<Store, NavigableMap<ByteString, Optional<ByteString>>> changes =
      new EnumMap<>(Store.class);

  /** An overlay without changes. */
  public OverlayState(StateView base) {
    this.base = base;
  }

  @Override
  public Optional<ByteString> get(Store store, ByteString key) {
    var own = changes.get(store);
    if (own != null) {
      var change = own.get(key);
      if (change != null) {
        return change;
      }
    }
    return base.get(store, key);
  }

  @Override
  public void scan(Store store, ByteString from, ByteString to, RecordVisitor visitor) {
    var own = changes.get(store);
    if (own == null) {
      base.scan(store, from, to, visitor);
      return;
    }
    var merge = new ScanMerge(window(own, from, to), visitor);
    base.scan(store, from, to, merge);
    merge.finish();
  }

  @Override
  public void put(Store store, ByteString key, ByteString value) {
    ProvableKey.requireRecord(key, value);
    own(store).put(key, Optional.of(value));
  }

  @Override
  public void remove(Store store, ByteString key) {
    ProvableKey.require(key);
    own(store).put(key, Optional.empty());
  }

  @Override
  public WorkingState fork() {
    return new OverlayState(this);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if this overlay was not made by {@link #fork}
   */
  @Override
  public void merge() {
    if (!(base instanceof OverlayState parent)) {
      throw new IllegalStateException("only a fork can be merged");
    }
    changes.forEach((store, own) -> parent.own(store).putAll(own));
    changes.clear();
  }

  /** Whether nothing was written or removed. */
  public boolean isUnchanged() {
    return changes.isEmpty();
  }

  /**
   * Visits every change of this overlay alone: stores in their order, keys in unsigned byte order,
   * an empty value for a removed record.
   */
  public void forEachChange(
      BiConsumer<Store, NavigableMap<ByteString, Optional<ByteString>>> visitor) {
    changes.forEach(
        (store, own) -> visitor.accept(store, Collections.unmodifiableNavigableMap(own)));
  }

  private NavigableMap<ByteString, Optional<ByteString>> own(Store store) {
    return changes.computeIfAbsent(
        store, ignored -> new TreeMap<>(ByteString.unsignedLexicographicalComparator()));
  }

  private static NavigableMap<ByteString, Optional<ByteString>> window(
      NavigableMap<ByteString, Optional<ByteString>> own, ByteString from, ByteString to) {
    var tail = own.tailMap(from, true);
    if (to.isEmpty()) {
      return tail;
    }
    return ByteString.unsignedLexicographicalComparator().compare(from, to) >= 0
        ? Collections.emptyNavigableMap()
        : tail.headMap(to, false);
  }
}

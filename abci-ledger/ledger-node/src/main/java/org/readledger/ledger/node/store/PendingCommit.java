package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.readledger.ledger.node.state.OverlayState;
import org.readledger.ledger.node.state.Store;

/** A block's changes with the hashes they lead to; nothing of it is on disk yet. */
public final class PendingCommit {

  private final Version base;
  private final Map<Store, Map<ByteString, Optional<ByteString>>> records;
  private final Map<Store, NavigableMap<Integer, Bucket>> buckets;
  private final StateTrees trees;

  private PendingCommit(
      Version base,
      Map<Store, Map<ByteString, Optional<ByteString>>> records,
      Map<Store, NavigableMap<Integer, Bucket>> buckets) {
    this.base = base;
    this.records = records;
    this.buckets = buckets;
    this.trees = base.trees().with(roots(buckets));
  }

  /** Hashes a block's changes over the state they were made on. */
  static PendingCommit of(Version base, BucketLayout layout, OverlayState changes) {
    var records = new EnumMap<Store, Map<ByteString, Optional<ByteString>>>(Store.class);
    var buckets = new EnumMap<Store, NavigableMap<Integer, Bucket>>(Store.class);
    changes.forEachChange(
        (store, changed) -> {
          records.put(store, changed);
          buckets.put(store, rehash(base, layout, store, changed));
        });
    return new PendingCommit(base, records, buckets);
  }

  /** The app hash after these changes. */
  public ByteString appHash() {
    return trees.appHash();
  }

  Version base() {
    return base;
  }

  Map<Store, Map<ByteString, Optional<ByteString>>> records() {
    return records;
  }

  Map<Store, NavigableMap<Integer, Bucket>> buckets() {
    return buckets;
  }

  StateTrees trees() {
    return trees;
  }

  private static NavigableMap<Integer, Bucket> rehash(
      Version base,
      BucketLayout layout,
      Store store,
      NavigableMap<ByteString, Optional<ByteString>> changed) {
    var byBucket = new TreeMap<Integer, Map<ByteString, Optional<ByteString>>>();
    changed.forEach(
        (key, value) ->
            byBucket
                .computeIfAbsent(layout.bucketOf(key), ignored -> new HashMap<>())
                .put(key, value));
    var rehashed = new TreeMap<Integer, Bucket>();
    byBucket.forEach(
        (position, changes) -> rehashed.put(position, base.bucket(store, position).with(changes)));
    return rehashed;
  }

  private static Map<Store, NavigableMap<Integer, ByteString>> roots(
      Map<Store, NavigableMap<Integer, Bucket>> buckets) {
    var roots = new EnumMap<Store, NavigableMap<Integer, ByteString>>(Store.class);
    buckets.forEach(
        (store, rehashed) -> {
          var ofStore = new TreeMap<Integer, ByteString>();
          rehashed.forEach((position, bucket) -> ofStore.put(position, bucket.root()));
          roots.put(store, ofStore);
        });
    return roots;
  }
}

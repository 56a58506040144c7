package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import org.readledger.ledger.node.state.Store;

/** The hashes above the buckets of every store at one height. Immutable. */
final class StateTrees {

  private final Map<Store, BucketTree> trees;
  private final StoreRoots roots = new StoreRoots();
  private final ByteString appHash;

  private StateTrees(Map<Store, BucketTree> trees) {
    this.trees = trees;
    trees.forEach((store, tree) -> roots.put(store.storeName(), tree.root()));
    this.appHash = roots.appHash();
  }

  /** No records in any store. */
  static StateTrees empty(BucketLayout layout) {
    var trees = new EnumMap<Store, BucketTree>(Store.class);
    for (var store : Store.values()) {
      trees.put(store, BucketTree.empty(layout));
    }
    return new StateTrees(trees);
  }

  /** These trees with new roots of some buckets. */
  StateTrees with(Map<Store, NavigableMap<Integer, ByteString>> bucketRoots) {
    if (bucketRoots.isEmpty()) {
      return this;
    }
    var next = new EnumMap<>(trees);
    bucketRoots.forEach((store, changed) -> next.put(store, of(store).with(changed)));
    return new StateTrees(next);
  }

  BucketTree of(Store store) {
    var tree = trees.get(store);
    if (tree == null) {
      throw new IllegalStateException("no tree of store " + store);
    }
    return tree;
  }

  ByteString appHash() {
    return appHash;
  }

  MerklePath storePath(Store store) {
    return roots.path(store.storeName());
  }
}

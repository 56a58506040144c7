package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The top of the state: each store's root under its name, in name order. Its root is the app hash.
 */
public final class StoreRoots {

  private final NavigableMap<ByteString, ByteString> roots =
      new TreeMap<>(ByteString.unsignedLexicographicalComparator());

  /**
   * Adds a store.
   *
   * @throws IllegalArgumentException if the name is empty or begins with `x:`
   */
  public void put(String storeName, ByteString root) {
    var name = ByteString.copyFromUtf8(storeName);
    MerkleTree.namedLeaf(name, root);
    roots.put(name, root);
  }

  /** The app hash, 32 bytes. */
  public ByteString appHash() {
    return MerkleTree.root(leaves());
  }

  /**
   * The path of a store's root to the app hash.
   *
   * @throws IllegalArgumentException if there is no such store
   */
  public MerklePath path(String storeName) {
    var name = ByteString.copyFromUtf8(storeName);
    if (!roots.containsKey(name)) {
      throw new IllegalArgumentException("no store of this name: " + storeName);
    }
    return MerkleTree.path(leaves(), roots.headMap(name, false).size());
  }

  private List<ByteString> leaves() {
    var leaves = new ArrayList<ByteString>();
    roots.forEach((name, root) -> leaves.add(MerkleTree.namedLeaf(name, root)));
    return leaves;
  }
}

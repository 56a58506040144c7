package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;

/** Into how many buckets each store is divided, and which keys belong to which. */
public final class BucketLayout {

  /** The ledger's own: fixed at genesis, since every node must divide alike. */
  public static final BucketLayout STANDARD = new BucketLayout(1 << 16);

  private static final int MOST = 1 << 16;

  private final int count;
  private final List<ByteString> emptyHashes;

  /**
   * A layout of so many buckets.
   *
   * @param count a power of two from 1 to 65536
   * @throws IllegalArgumentException if it is another number
   */
  public BucketLayout(int count) {
    if (count < 1 || count > MOST || Integer.bitCount(count) != 1) {
      throw new IllegalArgumentException(
          "the number of buckets is a power of two from 1 to 65536, not " + count);
    }
    this.count = count;
    var hashes = new ArrayList<ByteString>();
    var hash = MerkleTree.bucketLeaf(MerkleTree.EMPTY_ROOT);
    hashes.add(hash);
    for (var level = 1; level <= levels(); level++) {
      hash = MerkleTree.inner(hash, hash);
      hashes.add(hash);
    }
    this.emptyHashes = List.copyOf(hashes);
  }

  /** Number of buckets. */
  public int count() {
    return count;
  }

  /** Levels of the tree above the buckets. */
  int levels() {
    return Integer.numberOfTrailingZeros(count);
  }

  /** Hash of a subtree of so many levels whose buckets are all empty. */
  ByteString emptyHash(int level) {
    return emptyHashes.get(level);
  }

  /** The bucket of a key: the first two bytes of its SHA-256, little endian, modulo the number. */
  int bucketOf(ByteString key) {
    var hash = MerkleTree.sha256(key);
    return ((hash.byteAt(0) & 0xff) | (hash.byteAt(1) & 0xff) << 8) & (count - 1);
  }
}

package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * The RFC 6962 tree over one store's buckets in order of position. Immutable: a change copies the
 * touched paths alone and shares the rest, so that older views stay valid without locks.
 */
final class BucketTree {

  /** A subtree; null stands for one whose buckets are all empty. */
  private record Node(ByteString hash, @Nullable Node left, @Nullable Node right) {}

  private final BucketLayout layout;
  private final @Nullable Node top;

  private BucketTree(BucketLayout layout, @Nullable Node top) {
    this.layout = layout;
    this.top = top;
  }

  /** A store without records. */
  static BucketTree empty(BucketLayout layout) {
    return new BucketTree(layout, null);
  }

  /** The store's root. */
  ByteString root() {
    return hash(top, layout.levels());
  }

  /** This tree with new roots of some buckets, by position. */
  BucketTree with(NavigableMap<Integer, ByteString> bucketRoots) {
    if (bucketRoots.isEmpty()) {
      return this;
    }
    return new BucketTree(layout, update(top, layout.levels(), 0, bucketRoots));
  }

  private @Nullable Node update(
      @Nullable Node node, int level, int first, NavigableMap<Integer, ByteString> roots) {
    if (level == 0) {
      var root = roots.get(first);
      return root == null || root.equals(MerkleTree.EMPTY_ROOT)
          ? null
          : new Node(MerkleTree.bucketLeaf(root), null, null);
    }
    var middle = first + (1 << (level - 1));
    var lower = roots.headMap(middle, false);
    var upper = roots.tailMap(middle, true);
    var left = node == null ? null : node.left();
    var right = node == null ? null : node.right();
    if (!lower.isEmpty()) {
      left = update(left, level - 1, first, lower);
    }
    if (!upper.isEmpty()) {
      right = update(right, level - 1, middle, upper);
    }
    if (left == null && right == null) {
      return null;
    }
    return new Node(MerkleTree.inner(hash(left, level - 1), hash(right, level - 1)), left, right);
  }

  /** Whether a bucket holds no record. */
  boolean isEmptyBucket(int position) {
    var node = top;
    for (var level = layout.levels(); level > 0 && node != null; level--) {
      node = (position & (1 << (level - 1))) == 0 ? node.left() : node.right();
    }
    return node == null;
  }

  /** The path of a bucket to the store's root. */
  MerklePath path(int position) {
    var aunts = new ArrayList<ByteString>();
    var node = top;
    for (var level = layout.levels(); level > 0; level--) {
      var left = node == null ? null : node.left();
      var right = node == null ? null : node.right();
      var goesRight = (position & (1 << (level - 1))) != 0;
      aunts.addFirst(hash(goesRight ? left : right, level - 1));
      node = goesRight ? right : left;
    }
    return new MerklePath(layout.count(), position, hash(node, 0), List.copyOf(aunts));
  }

  private ByteString hash(@Nullable Node node, int level) {
    return node == null ? layout.emptyHash(level) : node.hash();
  }
}

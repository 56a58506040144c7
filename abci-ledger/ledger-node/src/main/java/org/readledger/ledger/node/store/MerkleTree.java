package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.readledger.ledger.node.state.ProvableKey;
import org.readledger.ledger.signing.Sha256;

/**
 * Hashes of RFC 6962 section 2.1 with SHA-256, and the leaf of CometBFT's simple map (crypto/merkle
 * of v0.40.0), so that its light client verifies our proofs.
 */
final class MerkleTree {

  private static final byte LEAF = 0;
  private static final byte INNER = 1;
  private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::digest);

  /** Hash of the tree without leaves: SHA-256 of nothing. */
  static final ByteString EMPTY_ROOT = wrap(Sha256.digest().digest());

  private MerkleTree() {}

  /** SHA-256 of the bytes. */
  static ByteString sha256(ByteString bytes) {
    var digest = DIGEST.get();
    update(digest, bytes);
    return wrap(digest.digest());
  }

  /** Hash of a leaf: SHA-256(0x00 || bytes). */
  static ByteString leaf(ByteString bytes) {
    var digest = DIGEST.get();
    digest.update(LEAF);
    update(digest, bytes);
    return wrap(digest.digest());
  }

  /** Hash of an inner node: SHA-256(0x01 || left || right). */
  static ByteString inner(ByteString left, ByteString right) {
    var digest = DIGEST.get();
    digest.update(INNER);
    update(digest, left);
    update(digest, right);
    return wrap(digest.digest());
  }

  /**
   * Hash of a named leaf: leaf bytes are uvarint(length of key), key, 0x20, SHA-256(value).
   *
   * @throws IllegalArgumentException if the key is empty or begins with `x:`, or the value is empty
   */
  static ByteString namedLeaf(ByteString key, ByteString value) {
    ProvableKey.requireRecord(key, value);
    return mapLeaf(key, value);
  }

  /** Hash of a leaf that stands for a bucket and consumes no element of a key path. */
  static ByteString bucketLeaf(ByteString bucketRoot) {
    return mapLeaf(ByteString.EMPTY, bucketRoot);
  }

  private static ByteString mapLeaf(ByteString key, ByteString value) {
    var valueHash = sha256(value);
    var digest = DIGEST.get();
    digest.update(LEAF);
    updateVarint(digest, key.size());
    update(digest, key);
    digest.update((byte) Sha256.BYTES);
    update(digest, valueHash);
    return wrap(digest.digest());
  }

  /** Root over leaf hashes in order; split at the largest power of two below their number. */
  static ByteString root(List<ByteString> leafHashes) {
    return switch (leafHashes.size()) {
      case 0 -> EMPTY_ROOT;
      case 1 -> leafHashes.getFirst();
      default -> {
        var split = split(leafHashes.size());
        yield inner(
            root(leafHashes.subList(0, split)), root(leafHashes.subList(split, leafHashes.size())));
      }
    };
  }

  /** The path from one leaf hash to the root over all. */
  static MerklePath path(List<ByteString> leafHashes, int index) {
    var aunts = new ArrayList<ByteString>();
    collectAunts(leafHashes, index, aunts);
    return new MerklePath(leafHashes.size(), index, leafHashes.get(index), List.copyOf(aunts));
  }

  private static void collectAunts(List<ByteString> leaves, int index, List<ByteString> aunts) {
    if (leaves.size() <= 1) {
      return;
    }
    var split = split(leaves.size());
    var left = leaves.subList(0, split);
    var right = leaves.subList(split, leaves.size());
    if (index < split) {
      collectAunts(left, index, aunts);
      aunts.add(root(right));
    } else {
      collectAunts(right, index - split, aunts);
      aunts.add(root(left));
    }
  }

  private static int split(int size) {
    return Integer.highestOneBit(size - 1);
  }

  private static void update(MessageDigest digest, ByteString bytes) {
    digest.update(bytes.asReadOnlyByteBuffer());
  }

  private static void updateVarint(MessageDigest digest, int value) {
    var rest = value;
    while (rest >= 0x80) {
      digest.update((byte) (rest | 0x80));
      rest >>>= 7;
    }
    digest.update((byte) rest);
  }

  private static ByteString wrap(byte[] bytes) {
    return UnsafeByteOperations.unsafeWrap(bytes);
  }
}

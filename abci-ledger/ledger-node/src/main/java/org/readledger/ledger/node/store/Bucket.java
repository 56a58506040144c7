package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.readledger.ledger.signing.Sha256;

/**
 * The records of one store whose keys hash alike: keys in unsigned byte order with the hashes of
 * their leaves. Immutable.
 *
 * <p>On disk: the root (32 bytes), then per record its key with a length before it and its leaf
 * hash (32 bytes).
 */
final class Bucket {

  static final Bucket EMPTY = new Bucket(List.of(), List.of(), MerkleTree.EMPTY_ROOT);

  private final List<ByteString> keys;
  private final List<ByteString> leafHashes;
  private final ByteString root;

  private Bucket(List<ByteString> keys, List<ByteString> leafHashes, ByteString root) {
    this.keys = keys;
    this.leafHashes = leafHashes;
    this.root = root;
  }

  ByteString root() {
    return root;
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /**
   * This bucket after changes; an empty value removes a record.
   *
   * @throws IllegalArgumentException if a record could not be proven
   */
  Bucket with(Map<ByteString, Optional<ByteString>> changes) {
    NavigableMap<ByteString, ByteString> merged =
        new TreeMap<>(ByteString.unsignedLexicographicalComparator());
    for (var i = 0; i < keys.size(); i++) {
      merged.put(keys.get(i), leafHashes.get(i));
    }
    changes.forEach(
        (key, value) -> {
          if (value.isPresent()) {
            merged.put(key, MerkleTree.namedLeaf(key, value.get()));
          } else {
            merged.remove(key);
          }
        });
    var leaves = List.copyOf(merged.values());
    return new Bucket(List.copyOf(merged.keySet()), leaves, MerkleTree.root(leaves));
  }

  /** The path of one record to this bucket's root, if the record is here. */
  Optional<MerklePath> path(ByteString key) {
    var index = keys.indexOf(key);
    return index < 0 ? Optional.empty() : Optional.of(MerkleTree.path(leafHashes, index));
  }

  byte[] encoded() {
    try {
      var size = Sha256.BYTES;
      for (var key : keys) {
        size += CodedOutputStream.computeBytesSizeNoTag(key) + Sha256.BYTES;
      }
      var bytes = new byte[size];
      var output = CodedOutputStream.newInstance(bytes);
      output.writeRawBytes(root);
      for (var i = 0; i < keys.size(); i++) {
        output.writeBytesNoTag(keys.get(i));
        output.writeRawBytes(leafHashes.get(i));
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #encoded} wrote. */
  static Bucket decoded(byte[] bytes) {
    try {
      var input = CodedInputStream.newInstance(bytes);
      var root = ByteString.copyFrom(input.readRawBytes(Sha256.BYTES));
      var keys = new ArrayList<ByteString>();
      var leafHashes = new ArrayList<ByteString>();
      while (!input.isAtEnd()) {
        keys.add(input.readBytes());
        leafHashes.add(ByteString.copyFrom(input.readRawBytes(Sha256.BYTES)));
      }
      return new Bucket(keys, leafHashes, root);
    } catch (IOException e) {
      throw new StoreDamagedException("a bucket of records cannot be read", e);
    }
  }

  /** The root alone, without reading the records. */
  static ByteString decodedRoot(byte[] bytes) {
    if (bytes.length < Sha256.BYTES) {
      throw new StoreDamagedException("a bucket of records is cut short");
    }
    return ByteString.copyFrom(bytes, 0, Sha256.BYTES);
  }
}

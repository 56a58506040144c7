package org.readledger.marketplace.imaging.manifest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The Merkle tree hash of RFC 6962 section 2.1, over SHA-256. */
public final class Merkle {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Merkle() {}

  /** The root over the entries' encodings, in their order; of none, the hash of nothing. */
  public static byte[] root(List<byte[]> entries) {
    return entries.isEmpty() ? sha256().digest() : subtree(entries);
  }

  private static byte[] subtree(List<byte[]> entries) {
    if (entries.size() == 1) {
      MessageDigest leaf = sha256();
      leaf.update(LEAF);
      return leaf.digest(entries.getFirst());
    }
    int left = Integer.highestOneBit(entries.size() - 1);
    MessageDigest node = sha256();
    node.update(NODE);
    node.update(subtree(entries.subList(0, left)));
    return node.digest(subtree(entries.subList(left, entries.size())));
  }

  /** A fresh SHA-256, which every Java has. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;
import java.util.List;

/**
 * The way from one leaf to the root of its tree (CometBFT crypto/merkle `Proof`).
 *
 * @param total leaves in the tree
 * @param index position of the leaf, from 0
 * @param leafHash hash of the leaf
 * @param aunts sibling hashes from the leaf upwards
 */
public record MerklePath(int total, int index, ByteString leafHash, List<ByteString> aunts) {

  public MerklePath {
    aunts = List.copyOf(aunts);
  }
}

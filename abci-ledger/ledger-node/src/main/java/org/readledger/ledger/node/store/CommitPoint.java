package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;

/**
 * The last block whose effects are on disk.
 *
 * @param chainId the engine's chain id; empty before the first commit
 * @param height its height; 0 before the first commit
 * @param appHash the app hash after it; empty before the first commit
 * @param blockTimeMs its block time, milliseconds since 1970-01-01T00:00:00Z
 * @param lastChangedHeight the last height whose block changed the app hash, which is the height
 *     that proofs are answered at: header(lastChangedHeight + 1) carries this app hash even when
 *     the chain has been idle since
 */
public record CommitPoint(
    String chainId, long height, ByteString appHash, long blockTimeMs, long lastChangedHeight) {

  /** Before the first commit. */
  public static final CommitPoint NONE = new CommitPoint("", 0, ByteString.EMPTY, 0, 0);

  /** The point after the next block. The first block counts as a change: it brings genesis. */
  public CommitPoint next(String chain, long nextHeight, ByteString nextHash, long timeMs) {
    var changed = !nextHash.equals(appHash);
    return new CommitPoint(
        chain, nextHeight, nextHash, timeMs, changed ? nextHeight : lastChangedHeight);
  }
}

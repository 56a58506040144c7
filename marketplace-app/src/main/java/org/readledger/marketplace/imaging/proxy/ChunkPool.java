package org.readledger.marketplace.imaging.proxy;

import java.util.concurrent.ConcurrentLinkedDeque;

/** Buffers that are used again, so that streams make no garbage; a bounded number is kept. */
final class ChunkPool {
  /** Frames up to this many bytes are verified before their first byte leaves. */
  static final int CHUNK = 256 * 1024;

  private static final int KEPT = 64;

  private final ConcurrentLinkedDeque<byte[]> free = new ConcurrentLinkedDeque<>();

  byte[] take() {
    byte[] chunk = free.pollFirst();
    return chunk == null ? new byte[CHUNK] : chunk;
  }

  void give(byte[] chunk) {
    if (free.size() < KEPT) {
      free.addFirst(chunk);
    }
  }
}

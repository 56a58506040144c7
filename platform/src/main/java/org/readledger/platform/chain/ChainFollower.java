package org.readledger.platform.chain;

import java.util.function.Consumer;

/** Delivers every committed block, in order, without gaps, to listeners in this process. */
public interface ChainFollower {

  /**
   * Delivers blocks from a height on, then live ones. A listener that throws is called again with
   * the same block.
   *
   * @param fromHeight first block wanted, from 1
   */
  Registration follow(long fromHeight, Consumer<CommittedBlock> listener);

  /** Ends a listener. */
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}

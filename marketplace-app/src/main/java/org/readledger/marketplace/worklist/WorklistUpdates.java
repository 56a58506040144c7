package org.readledger.marketplace.worklist;

import java.util.function.Consumer;

/** Live changes of postings within this web instance, pushed once the projection has them. */
public interface WorklistUpdates {

  /** Ends a subscription; closing twice is harmless. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Tells a listener of every update, on one background thread, in order. A listener must return
   * quickly and not throw; one that throws is dropped.
   */
  Subscription subscribe(Consumer<WorklistUpdate> listener);
}

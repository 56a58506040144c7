package org.readledger.marketplace.imaging.integrity;

import org.readledger.ledger.id.PostingId;

/** How many of a read's frames passed here and were found as anchored. */
public interface VerifiedFrames {

  /**
   * A read's images, as far as they were looked at through this instance.
   *
   * @param anchored false while the pixels are being anchored: nothing can be verified yet
   * @param verified distinct frames that passed and equal their leaf
   * @param total frames of the anchored study; 0 while anchoring
   * @param faults found since posting, by any instance
   */
  record Progress(boolean anchored, int verified, int total, int faults) {}

  /** Now; asked often. */
  Progress of(PostingId read);
}

package org.readledger.marketplace.imaging.access;

import com.google.protobuf.ByteString;
import org.readledger.ledger.proto.ReadState;

/**
 * What the ledger says of one read, as far as access needs it.
 *
 * @param centre the posting's centre
 * @param holder empty when nobody holds it
 * @param state of the read
 * @param manifestVersion 0 while anchoring
 */
record ReadHolding(ByteString centre, ByteString holder, ReadState state, int manifestVersion) {

  /** Whether this participant reads it now; a filed report may still need the images. */
  boolean isHeldBy(ByteString participant) {
    boolean reading =
        state == ReadState.CLAIMED || state == ReadState.REPORTED || state == ReadState.DISPUTED;
    return reading && !holder.isEmpty() && holder.equals(participant);
  }
}

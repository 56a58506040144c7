package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestOfferSnapshot;
import org.readledger.abci.proto.ResponseOfferSnapshot;

/** Answers the ABCI method OfferSnapshot. */
@FunctionalInterface
public interface OfferSnapshotHandler extends AbciHandler {

  /**
   * Decides whether to restore from an offered snapshot; only before consensus starts.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseOfferSnapshot offerSnapshot(RequestOfferSnapshot request);
}

package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestReapTxs;
import org.readledger.abci.proto.ResponseReapTxs;

/** Answers the ABCI method ReapTxs. */
@FunctionalInterface
public interface ReapTxsHandler extends AbciHandler {

  /**
   * Gives transactions to gossip from a mempool the application keeps itself.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseReapTxs reapTxs(RequestReapTxs request);
}

package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestInsertTx;
import org.readledger.abci.proto.ResponseInsertTx;

/** Answers the ABCI method InsertTx. */
@FunctionalInterface
public interface InsertTxHandler extends AbciHandler {

  /**
   * Takes a transaction into a mempool the application keeps itself ({@code mempool.type = "app"}).
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseInsertTx insertTx(RequestInsertTx request);
}

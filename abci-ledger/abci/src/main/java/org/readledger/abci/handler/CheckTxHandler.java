package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestCheckTx;
import org.readledger.abci.proto.ResponseCheckTx;

/** Answers the ABCI method CheckTx. */
@FunctionalInterface
public interface CheckTxHandler extends AbciHandler {

  /**
   * Says whether a transaction may enter the mempool: code 0 admits it. Called one at a time in the
   * order of arrival, never during Commit. A bad transaction is a code, never an exception.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseCheckTx checkTx(RequestCheckTx request);
}

package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestFinalizeBlock;
import org.readledger.abci.proto.ResponseFinalizeBlock;

/** Answers the ABCI method FinalizeBlock. */
@FunctionalInterface
public interface FinalizeBlockHandler extends AbciHandler {

  /**
   * Executes a decided block without persisting anything: the engine repeats the call after a crash
   * before Commit. One result for each transaction, in order.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseFinalizeBlock finalizeBlock(RequestFinalizeBlock request);
}

package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestInfo;
import org.readledger.abci.proto.ResponseInfo;

/** Answers the ABCI method Info. */
@FunctionalInterface
public interface InfoHandler extends AbciHandler {

  /**
   * Reports the last <em>committed</em> height and app hash; 0 asks the engine for InitChain.
   * Called concurrently with everything else.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseInfo info(RequestInfo request);
}

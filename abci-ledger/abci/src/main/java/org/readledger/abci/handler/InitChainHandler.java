package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestInitChain;
import org.readledger.abci.proto.ResponseInitChain;

/** Answers the ABCI method InitChain. */
@FunctionalInterface
public interface InitChainHandler extends AbciHandler {

  /**
   * Takes the genesis while the application is at height 0. The engine may repeat it until the
   * first commit.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseInitChain initChain(RequestInitChain request);
}

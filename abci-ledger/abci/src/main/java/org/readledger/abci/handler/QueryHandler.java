package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestQuery;
import org.readledger.abci.proto.ResponseQuery;

/** Answers the ABCI method Query. */
@FunctionalInterface
public interface QueryHandler extends AbciHandler {

  /**
   * Answers a read of committed state; concurrent with everything else. A refusal is a code.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseQuery query(RequestQuery request);
}

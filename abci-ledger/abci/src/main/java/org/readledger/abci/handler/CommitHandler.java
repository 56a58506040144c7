package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestCommit;
import org.readledger.abci.proto.ResponseCommit;

/** Answers the ABCI method Commit. */
@FunctionalInterface
public interface CommitHandler extends AbciHandler {

  /**
   * Persists the finalized block, its height and app hash atomically. No CheckTx runs meanwhile.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseCommit commit(RequestCommit request);
}

package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestExtendVote;
import org.readledger.abci.proto.ResponseExtendVote;

/** Answers the ABCI method ExtendVote. */
@FunctionalInterface
public interface ExtendVoteHandler extends AbciHandler {

  /**
   * Gives the bytes that extend this validator's precommit; called only when the consensus
   * parameters enable vote extensions.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseExtendVote extendVote(RequestExtendVote request);
}

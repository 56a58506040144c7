package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestVerifyVoteExtension;
import org.readledger.abci.proto.ResponseVerifyVoteExtension;

/** Answers the ABCI method VerifyVoteExtension. */
@FunctionalInterface
public interface VerifyVoteExtensionHandler extends AbciHandler {

  /**
   * Accepts or rejects the extension of another validator's precommit, deterministically.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseVerifyVoteExtension verifyVoteExtension(RequestVerifyVoteExtension request);
}

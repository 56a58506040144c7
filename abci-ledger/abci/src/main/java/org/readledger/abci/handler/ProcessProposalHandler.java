package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestProcessProposal;
import org.readledger.abci.proto.ResponseProcessProposal;

/** Answers the ABCI method ProcessProposal. */
@FunctionalInterface
public interface ProcessProposalHandler extends AbciHandler {

  /**
   * Accepts or rejects a proposed block, deterministically; the status is never UNKNOWN.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseProcessProposal processProposal(RequestProcessProposal request);
}

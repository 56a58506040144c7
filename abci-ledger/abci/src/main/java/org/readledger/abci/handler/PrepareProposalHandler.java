package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestPrepareProposal;
import org.readledger.abci.proto.ResponsePrepareProposal;

/** Answers the ABCI method PrepareProposal. */
@FunctionalInterface
public interface PrepareProposalHandler extends AbciHandler {

  /**
   * Chooses and orders the transactions of a block this validator proposes. The answer must stay
   * within {@code max_tx_bytes}, each transaction counted with its protobuf overhead.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponsePrepareProposal prepareProposal(RequestPrepareProposal request);
}

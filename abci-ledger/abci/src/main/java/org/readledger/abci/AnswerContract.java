package org.readledger.abci;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.util.Optional;
import org.readledger.abci.proto.Request;
import org.readledger.abci.proto.Response;
import org.readledger.abci.proto.ResponseProcessProposal.ProposalStatus;
import org.readledger.abci.proto.ResponseVerifyVoteExtension.VerifyStatus;

/**
 * What the engine demands of an answer and punishes with a panic ("CONSENSUS FAILURE") that leaves
 * its process standing: found here first, so that the node stops with a sentence instead.
 */
final class AnswerContract {

  private AnswerContract() {}

  /** What an answer violates, if anything. */
  static Optional<String> violation(Request request, Response response) {
    return switch (response.getValueCase()) {
      case PREPARE_PROPOSAL -> proposalSize(request, response);
      case PROCESS_PROPOSAL ->
          response.getProcessProposal().getStatus() == ProposalStatus.ACCEPT
                  || response.getProcessProposal().getStatus() == ProposalStatus.REJECT
              ? Optional.empty()
              : Optional.of("it neither accepts nor rejects");
      case VERIFY_VOTE_EXTENSION ->
          response.getVerifyVoteExtension().getStatus() == VerifyStatus.ACCEPT
                  || response.getVerifyVoteExtension().getStatus() == VerifyStatus.REJECT
              ? Optional.empty()
              : Optional.of("it neither accepts nor rejects");
      case FINALIZE_BLOCK -> resultCount(request, response);
      default -> Optional.empty();
    };
  }

  private static Optional<String> proposalSize(Request request, Response response) {
    long limit = request.getPrepareProposal().getMaxTxBytes();
    long size = 0;
    for (ByteString tx : response.getPrepareProposal().getTxsList()) {
      size += 1L + CodedOutputStream.computeUInt32SizeNoTag(tx.size()) + tx.size();
    }
    return limit > 0 && size > limit
        ? Optional.of("its transactions take " + size + " bytes of at most " + limit)
        : Optional.empty();
  }

  private static Optional<String> resultCount(Request request, Response response) {
    int txs = request.getFinalizeBlock().getTxsCount();
    int results = response.getFinalizeBlock().getTxResultsCount();
    return txs == results
        ? Optional.empty()
        : Optional.of("it has " + results + " results for " + txs + " transactions");
  }
}

package org.readledger.abci;

import org.readledger.abci.proto.RequestCheckTx;
import org.readledger.abci.proto.RequestCommit;
import org.readledger.abci.proto.RequestFinalizeBlock;
import org.readledger.abci.proto.RequestInfo;
import org.readledger.abci.proto.RequestInitChain;
import org.readledger.abci.proto.RequestPrepareProposal;
import org.readledger.abci.proto.RequestProcessProposal;
import org.readledger.abci.proto.RequestQuery;
import org.readledger.abci.proto.ResponseCheckTx;
import org.readledger.abci.proto.ResponseCommit;
import org.readledger.abci.proto.ResponseFinalizeBlock;
import org.readledger.abci.proto.ResponseInfo;
import org.readledger.abci.proto.ResponseInitChain;
import org.readledger.abci.proto.ResponsePrepareProposal;
import org.readledger.abci.proto.ResponseProcessProposal;
import org.readledger.abci.proto.ResponseQuery;

/**
 * Answers CheckTx with the transaction itself, so that order can be seen; tests override the rest.
 */
class TestApplication implements AbciApplication {

  @Override
  public ResponseInfo info(RequestInfo request) {
    return ResponseInfo.getDefaultInstance();
  }

  @Override
  public ResponseInitChain initChain(RequestInitChain request) {
    return ResponseInitChain.getDefaultInstance();
  }

  @Override
  public ResponseCheckTx checkTx(RequestCheckTx request) {
    return ResponseCheckTx.newBuilder().setData(request.getTx()).build();
  }

  @Override
  public ResponsePrepareProposal prepareProposal(RequestPrepareProposal request) {
    return ResponsePrepareProposal.newBuilder().addAllTxs(request.getTxsList()).build();
  }

  @Override
  public ResponseProcessProposal processProposal(RequestProcessProposal request) {
    return ResponseProcessProposal.getDefaultInstance();
  }

  @Override
  public ResponseFinalizeBlock finalizeBlock(RequestFinalizeBlock request) {
    return ResponseFinalizeBlock.getDefaultInstance();
  }

  @Override
  public ResponseCommit commit(RequestCommit request) {
    return ResponseCommit.getDefaultInstance();
  }

  @Override
  public ResponseQuery query(RequestQuery request) {
    return ResponseQuery.getDefaultInstance();
  }
}

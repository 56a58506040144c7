package org.readledger.abci;

import org.readledger.abci.proto.ResponseCheckTx;

/** The rest of a CheckTx whose first part ran ahead: see {@link AbciApplication#prepareCheckTx}. */
@FunctionalInterface
public interface CheckTxStep {

  /**
   * Finishes the check against the application's check state. Runs in the order in which the
   * transactions arrived, one at a time, never during Commit.
   *
   * @return the answer; code 0 admits the transaction to the mempool
   */
  ResponseCheckTx checkInOrder();
}

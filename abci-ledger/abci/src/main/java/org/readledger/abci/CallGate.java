package org.readledger.abci;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which calls may run together, whatever connection they come on: those that change state one at a
 * time, CheckTx one at a time, never CheckTx beside Commit, and reads beside everything (see
 * spec/abci/abci++_basic_concepts.md, "Commit").
 */
final class CallGate {

  private final Lock state = new ReentrantLock();
  private final Lock mempool = new ReentrantLock();

  /** Waits until a call may be made; {@link #leave} must follow. */
  void enter(AbciMethod method) {
    switch (access(method)) {
      case READ -> {}
      case MEMPOOL -> mempool.lock();
      case STATE -> state.lock();
      case STATE_AND_MEMPOOL -> {
        state.lock();
        mempool.lock();
      }
    }
  }

  /** Lets others in after the call. */
  void leave(AbciMethod method) {
    switch (access(method)) {
      case READ -> {}
      case MEMPOOL -> mempool.unlock();
      case STATE -> state.unlock();
      case STATE_AND_MEMPOOL -> {
        mempool.unlock();
        state.unlock();
      }
    }
  }

  /** Runs something that changes state beside no other change, as Commit does. */
  void exclusively(Runnable action) {
    enter(AbciMethod.COMMIT);
    try {
      action.run();
    } finally {
      leave(AbciMethod.COMMIT);
    }
  }

  private enum Access {
    READ,
    MEMPOOL,
    STATE,
    STATE_AND_MEMPOOL
  }

  private static Access access(AbciMethod method) {
    return switch (method) {
      case ECHO, FLUSH, INFO, QUERY, LIST_SNAPSHOTS, LOAD_SNAPSHOT_CHUNK -> Access.READ;
      case CHECK_TX, INSERT_TX, REAP_TXS -> Access.MEMPOOL;
      case INIT_CHAIN,
          PREPARE_PROPOSAL,
          PROCESS_PROPOSAL,
          EXTEND_VOTE,
          VERIFY_VOTE_EXTENSION,
          FINALIZE_BLOCK,
          OFFER_SNAPSHOT,
          APPLY_SNAPSHOT_CHUNK ->
          Access.STATE;
      case COMMIT -> Access.STATE_AND_MEMPOOL;
    };
  }
}

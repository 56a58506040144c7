package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestApplySnapshotChunk;
import org.readledger.abci.proto.ResponseApplySnapshotChunk;

/** Answers the ABCI method ApplySnapshotChunk. */
@FunctionalInterface
public interface ApplySnapshotChunkHandler extends AbciHandler {

  /**
   * Restores one chunk of the snapshot being applied; only before consensus starts.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseApplySnapshotChunk applySnapshotChunk(RequestApplySnapshotChunk request);
}

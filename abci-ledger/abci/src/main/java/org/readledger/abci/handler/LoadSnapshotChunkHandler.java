package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestLoadSnapshotChunk;
import org.readledger.abci.proto.ResponseLoadSnapshotChunk;

/** Answers the ABCI method LoadSnapshotChunk. */
@FunctionalInterface
public interface LoadSnapshotChunkHandler extends AbciHandler {

  /**
   * Gives one chunk (below 16 MB) of a snapshot; concurrent with everything else.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseLoadSnapshotChunk loadSnapshotChunk(RequestLoadSnapshotChunk request);
}

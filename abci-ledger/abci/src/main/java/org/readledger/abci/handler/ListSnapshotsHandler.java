package org.readledger.abci.handler;

import org.readledger.abci.proto.RequestListSnapshots;
import org.readledger.abci.proto.ResponseListSnapshots;

/** Answers the ABCI method ListSnapshots. */
@FunctionalInterface
public interface ListSnapshotsHandler extends AbciHandler {

  /**
   * Lists the state snapshots this application can serve; concurrent with everything else.
   *
   * @param request as the engine sent it
   * @return the answer
   */
  ResponseListSnapshots listSnapshots(RequestListSnapshots request);
}

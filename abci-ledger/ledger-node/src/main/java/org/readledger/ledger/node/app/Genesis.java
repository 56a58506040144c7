package org.readledger.ledger.node.app;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import org.readledger.abci.proto.RequestInitChain;
import org.readledger.ledger.proto.GenesisState;

/**
 * How a chain begins.
 *
 * @param chainId the engine's chain id
 * @param state the application's part of the genesis document
 * @param timeMs genesis time, milliseconds since 1970-01-01T00:00:00Z
 */
record Genesis(String chainId, GenesisState state, long timeMs) {

  /**
   * Reads what InitChain brings.
   *
   * @throws IllegalArgumentException with a sentence if app_state is not a genesis state
   */
  static Genesis read(RequestInitChain request) {
    var json = request.getAppStateBytes().toStringUtf8();
    if (json.isBlank()) {
      throw new IllegalArgumentException("The genesis document has no app_state.");
    }
    var state = GenesisState.newBuilder();
    try {
      JsonFormat.parser().merge(json, state);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(
          "The app_state of the genesis document is not a ledger's: " + e.getMessage(), e);
    }
    return new Genesis(
        request.getChainId(), state.build(), BlockTime.milliseconds(request.getTime()));
  }
}

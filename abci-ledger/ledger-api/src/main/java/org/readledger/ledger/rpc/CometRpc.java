package org.readledger.ledger.rpc;

import com.google.protobuf.ByteString;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The engine's JSON-RPC (CometBFT v0.40 rpc/core). Every method may throw {@link RpcException}.
 * Safe for concurrent use.
 */
public final class CometRpc implements AutoCloseable {

  private static final int PAGE = 100;

  private final RpcTransport transport;

  /** A client of the node at the address, for example http://127.0.0.1:26657. */
  public CometRpc(URI address) {
    this.transport = new RpcTransport(address);
  }

  /** What the node says of itself. */
  public NodeStatus status() {
    return RpcJson.status(transport.call("status", Map.of()));
  }

  /** Hands a transaction to the mempool and waits for CheckTx. */
  public CheckedTx broadcast(ByteString tx) {
    var encoded = Base64.getEncoder().encodeToString(tx.toByteArray());
    try {
      var result = transport.call("broadcast_tx_sync", Map.of("tx", encoded));
      return new CheckedTx(
          RpcJson.hash(tx),
          result.path("code").asInt(0),
          RpcJson.bytes(result.path("data")),
          result.path("log").asString(""),
          false);
    } catch (RpcException e) {
      var words = String.valueOf(e.getMessage());
      if (!e.unreachable() && words.contains("already exists in cache")) {
        return new CheckedTx(RpcJson.hash(tx), 0, ByteString.EMPTY, words, true);
      }
      throw e;
    }
  }

  /** Asks the application. */
  public QueryAnswer query(String path, ByteString data, boolean prove) {
    var result =
        transport
            .call(
                "abci_query",
                Map.of(
                    "path",
                    path,
                    "data",
                    HexFormat.of().formatHex(data.toByteArray()),
                    "prove",
                    prove))
            .path("response");
    return new QueryAnswer(
        result.path("code").asInt(0),
        RpcJson.bytes(result.path("value")),
        result.path("log").asString(""),
        RpcJson.number(result, "height"),
        result.path("proofOps"));
  }

  /**
   * A block with its results. Empty while the height is not committed, or its results are not
   * stored yet: the engine shows a block a moment before them.
   */
  public Optional<BlockWithResults> block(long height) {
    try {
      var at = Map.of("height", Long.toString(height));
      var results = transport.call("block_results", at);
      return Optional.of(RpcJson.block(transport.call("block", at), results));
    } catch (RpcException e) {
      if (e.unreachable()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** A transaction that stands in a block. */
  public Optional<TxInBlock> transaction(String hash) {
    try {
      var encoded = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash));
      var result = transport.call("tx", Map.of("hash", encoded));
      return Optional.of(
          RpcJson.transaction(
              RpcJson.number(result, "height"),
              result.path("index").asInt(0),
              RpcJson.bytes(result.path("tx")),
              result.path("tx_result")));
    } catch (RpcException e) {
      if (e.unreachable()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** The validators of a height. */
  public List<ValidatorEntry> validators(long height) {
    List<ValidatorEntry> all = new ArrayList<>();
    for (int page = 1; ; page++) {
      var result =
          transport.call(
              "validators",
              Map.of(
                  "height",
                  Long.toString(height),
                  "page",
                  Integer.toString(page),
                  "per_page",
                  Integer.toString(PAGE)));
      for (var validator : result.path("validators")) {
        all.add(
            new ValidatorEntry(
                validator.path("address").asString(""),
                validator.path("pub_key").path("value").asString(""),
                RpcJson.number(validator, "voting_power")));
      }
      if (all.size() >= RpcJson.number(result, "total") || result.path("validators").isEmpty()) {
        return List.copyOf(all);
      }
    }
  }

  /** The genesis document: chain_id, genesis_time, app_state and the rest. */
  public JsonNode genesis() {
    return transport.call("genesis", Map.of()).path("genesis");
  }

  /**
   * Calls back whenever a new block header is announced, and when the link ends. A wake-up only:
   * blocks are fetched by height, so that none is missed.
   */
  public BlockSignal onNewBlock(Runnable wakeUp) {
    return new BlockSignal(transport.http(), transport.base(), wakeUp);
  }

  @Override
  public void close() {
    transport.close();
  }
}

package org.readledger.ledger.rpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.signing.Sha256;
import tools.jackson.databind.JsonNode;

/** Reads the engine's JSON: 64-bit integers are text, bytes are Base64, hashes are hexadecimal. */
final class RpcJson {

  /** The attribute that carries the whole event. */
  static final String EVENT_ATTRIBUTE = "event";

  private RpcJson() {}

  static NodeStatus status(JsonNode result) {
    var sync = result.path("sync_info");
    return new NodeStatus(
        result.path("node_info").path("network").asString(""),
        result.path("node_info").path("id").asString(""),
        number(sync, "latest_block_height"),
        time(sync.path("latest_block_time")),
        sync.path("catching_up").asBoolean(false),
        number(sync, "earliest_block_height"));
  }

  static BlockWithResults block(JsonNode block, JsonNode results) {
    var header = block.path("block").path("header");
    var height = number(header, "height");
    List<TxInBlock> transactions = new ArrayList<>();
    var bodies = block.path("block").path("data").path("txs");
    var outcomes = results.path("txs_results");
    for (int index = 0; index < bodies.size(); index++) {
      transactions.add(transaction(height, index, bytes(bodies.path(index)), outcomes.path(index)));
    }
    return new BlockWithResults(
        height,
        block.path("block_id").path("hash").asString(""),
        time(header.path("time")),
        header.path("app_hash").asString(""),
        header.path("proposer_address").asString(""),
        events(results.path("finalize_block_events")),
        List.copyOf(transactions));
  }

  static TxInBlock transaction(long height, int index, ByteString bytes, JsonNode outcome) {
    return new TxInBlock(
        height,
        index,
        hash(bytes),
        bytes,
        outcome.path("code").asInt(0),
        bytes(outcome.path("data")),
        outcome.path("log").asString(""),
        events(outcome.path("events")));
  }

  static List<LedgerEvent> events(JsonNode events) {
    List<LedgerEvent> read = new ArrayList<>();
    for (var event : events) {
      for (var attribute : event.path("attributes")) {
        if (attribute.path("key").asString("").equals(EVENT_ATTRIBUTE)) {
          read.add(event(attribute.path("value").asString("")));
        }
      }
    }
    return List.copyOf(read);
  }

  private static LedgerEvent event(String base64) {
    try {
      return LedgerEvent.parseFrom(Base64.getDecoder().decode(base64));
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      throw new IllegalStateException("the chain holds an event this version cannot read", e);
    }
  }

  static String hash(ByteString tx) {
    return HexFormat.of().formatHex(Sha256.of(tx).toByteArray()).toUpperCase(Locale.ROOT);
  }

  static ByteString bytes(JsonNode base64) {
    var text = base64.asString("");
    return text.isEmpty()
        ? ByteString.EMPTY
        : ByteString.copyFrom(Base64.getDecoder().decode(text));
  }

  static long number(JsonNode node, String field) {
    var text = node.path(field).asString("0");
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }

  static Instant time(JsonNode node) {
    var text = node.asString("");
    return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
  }
}

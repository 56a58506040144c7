package org.readledger.abci.example.kvstore;

import com.google.protobuf.ByteString;
import org.readledger.abci.proto.Event;
import org.readledger.abci.proto.EventAttribute;
import org.readledger.abci.proto.ExecTxResult;

/** The two events that CometBFT's key-value store emits for each transaction. */
final class KvEvents {

  private static final EventAttribute CREATOR_KEY = attribute("creator", "Cosmoshi Netowoko", true);
  private static final EventAttribute CREATOR_VALUE = attribute("creator", "Cosmoshi", true);
  private static final EventAttribute INDEXED = attribute("index_key", "index is working", true);
  private static final EventAttribute PLAIN = attribute("noindex_key", "index is working", false);

  private KvEvents() {}

  /** A success; a transaction that is no pair is named as both key and value. */
  static ExecTxResult executed(ByteString tx, KvTransaction parsed) {
    return switch (parsed) {
      case KvTransaction.SetPair(ByteString key, ByteString value) -> result(key, value);
      case KvTransaction.SetValidator validator -> {
        int second = tx.toStringUtf8().indexOf('=', KvTransaction.VALIDATOR_PREFIX.size());
        yield second < 0
            ? result(
                ByteString.copyFromUtf8("val"), tx.substring(KvTransaction.VALIDATOR_PREFIX.size()))
            : result(tx, tx);
      }
    };
  }

  private static ExecTxResult result(ByteString key, ByteString value) {
    return ExecTxResult.newBuilder()
        .addEvents(event(CREATOR_KEY, key))
        .addEvents(event(CREATOR_VALUE, value))
        .build();
  }

  private static Event event(EventAttribute creator, ByteString named) {
    return Event.newBuilder()
        .setType("app")
        .addAttributes(creator)
        .addAttributes(attribute("key", named.toStringUtf8(), true))
        .addAttributes(INDEXED)
        .addAttributes(PLAIN)
        .build();
  }

  private static EventAttribute attribute(String key, String value, boolean index) {
    return EventAttribute.newBuilder().setKey(key).setValue(value).setIndex(index).build();
  }
}

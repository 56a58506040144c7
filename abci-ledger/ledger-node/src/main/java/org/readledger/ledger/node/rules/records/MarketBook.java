package org.readledger.ledger.node.rules.records;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.Store;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.ChainSettings;
import org.readledger.ledger.proto.MarketRules;

/** The market rules, every version of them, and what genesis settled for good. */
public final class MarketBook {

  private static final ByteString CURRENT = ByteString.copyFromUtf8("current");
  private static final ByteString VERSION = ByteString.copyFromUtf8("v");
  private static final ByteString SETTINGS = ByteString.copyFromUtf8("settings");
  private static final Table<ChainSettings> SETTINGS_TABLE =
      new Table<>(Store.RULES, ChainSettings.parser());

  /** Rules change seldom and are large: the last bytes read, with what they say. */
  private static volatile Parsed lastParsed =
      new Parsed(ByteString.EMPTY, MarketRules.getDefaultInstance());

  private MarketBook() {}

  private record Parsed(ByteString bytes, MarketRules rules) {}

  /** The rules in force. */
  public static MarketRules current(StateView state) {
    return at(state, CURRENT);
  }

  /** The rules of a version that was once in force. */
  public static MarketRules version(StateView state, int version) {
    return at(state, StoreKeys.versioned(VERSION, version));
  }

  /** What genesis settled. */
  public static ChainSettings settings(StateView state) {
    return SETTINGS_TABLE.require(state, SETTINGS);
  }

  /** Puts rules into force. */
  public static void adopt(WorkingState state, MarketRules rules) {
    var bytes = rules.toByteString();
    state.put(Store.RULES, CURRENT, bytes);
    state.put(Store.RULES, StoreKeys.versioned(VERSION, rules.getVersion()), bytes);
  }

  /** Writes what genesis settles. */
  public static void settle(WorkingState state, ChainSettings settings) {
    SETTINGS_TABLE.put(state, SETTINGS, settings);
  }

  private static MarketRules at(StateView state, ByteString key) {
    var bytes =
        state
            .get(Store.RULES, key)
            .orElseThrow(() -> new IllegalStateException("market rules are missing"));
    var last = lastParsed;
    if (last.bytes().equals(bytes)) {
      return last.rules();
    }
    var rules = parsed(bytes);
    lastParsed = new Parsed(bytes, rules);
    return rules;
  }

  private static MarketRules parsed(ByteString bytes) {
    try {
      return MarketRules.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("market rules are damaged", e);
    }
  }
}

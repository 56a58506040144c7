package org.readledger.ledger.node.rules.envelope;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import org.readledger.ledger.node.rules.records.StoreKeys;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.Store;
import org.readledger.ledger.node.state.WorkingState;
import org.readledger.ledger.proto.TransactionBody;
import org.readledger.ledger.tx.TransactionLimits;

/**
 * What was already received: (author, nonce) by the minute of expiry, until no transaction of that
 * minute can be included any more. Pruned a little by each transaction that spends one, so that a
 * block without transactions changes nothing.
 */
final class SpentNonces {

  private static final long MINUTE_MS = 60_000;
  private static final long TOLERANCE_MS = TransactionLimits.CLOCK_TOLERANCE.toMillis();

  /** The farthest expiry of an acceptable body, seen from block time. */
  private static final long REACH_MS =
      TransactionLimits.MAX_LIFETIME.toMillis() + TransactionLimits.CLOCK_TOLERANCE.toMillis();

  private static final int PRUNED_AT_ONCE = 16;
  private static final ByteString HORIZON = ByteString.copyFromUtf8("horizon");
  private static final ByteString MARK = ByteString.copyFrom(new byte[] {1});

  private SpentNonces() {}

  /** Whether the author has spent this nonce on any body that could still be included now. */
  static boolean spent(StateView state, TransactionBody body, long nowMs) {
    long last = minute(Math.addExact(nowMs, REACH_MS));
    for (long minute = minute(nowMs); minute <= last; minute++) {
      if (state.get(Store.NONCES, key(minute, body)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Remembers the nonce, and forgets a few that cannot be replayed any more. */
  static void spend(WorkingState state, TransactionBody body, long nowMs) {
    state.put(Store.NONCES, key(minute(body.getExpiresAtMs()), body), MARK);
    prune(state, minute(Math.max(0, nowMs - TOLERANCE_MS)));
  }

  private static void prune(WorkingState state, long firstKept) {
    var horizon = state.get(Store.NONCES, HORIZON).orElse(StoreKeys.number(0));
    if (StoreKeys.leadingNumber(horizon) >= firstKept) {
      return;
    }
    var end = StoreKeys.number(firstKept);
    var expired = new ArrayList<ByteString>();
    state.scan(
        Store.NONCES,
        horizon,
        end,
        (key, value) -> {
          expired.add(key);
          return expired.size() < PRUNED_AT_ONCE;
        });
    expired.forEach(key -> state.remove(Store.NONCES, key));
    boolean allGone = expired.size() < PRUNED_AT_ONCE;
    state.put(Store.NONCES, HORIZON, allGone ? end : expired.getLast());
  }

  private static ByteString key(long minute, TransactionBody body) {
    return StoreKeys.number(minute).concat(body.getAuthor()).concat(body.getNonce());
  }

  private static long minute(long ms) {
    return ms / MINUTE_MS;
  }
}

package org.readledger.ledger.node.rules.reads;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.readledger.ledger.id.LedgerId;
import org.readledger.ledger.node.rules.records.StoreKeys;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.Store;
import org.readledger.ledger.node.state.WorkingState;

/** What will happen by itself, and when: the index of due times. */
public final class DueSteps {

  private static final ByteString MARK = ByteString.copyFrom(new byte[] {1});

  private DueSteps() {}

  /** What falls due. The number is part of the store's keys and orders steps of one time. */
  public enum Kind {
    EXPIRE_READ(1),
    AUTO_ACCEPT(2);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    private static Kind of(int number) {
      return number == 1 ? EXPIRE_READ : AUTO_ACCEPT;
    }
  }

  /**
   * A step and its time.
   *
   * @param timeMs the last moment before it; it is taken in the first block with a later time
   * @param posting whose read it concerns
   */
  public record Step(long timeMs, Kind kind, ByteString posting) {

    private ByteString key() {
      return StoreKeys.number(timeMs)
          .concat(ByteString.copyFrom(new byte[] {(byte) kind.number}))
          .concat(posting);
    }

    private static Step of(ByteString key) {
      int mark = Long.BYTES;
      return new Step(
          StoreKeys.leadingNumber(key),
          Kind.of(key.byteAt(mark)),
          key.substring(mark + 1, mark + 1 + LedgerId.BYTES));
    }
  }

  /** Puts a step into the index. */
  public static void schedule(WorkingState state, Step step) {
    state.put(Store.DUE, step.key(), MARK);
  }

  /** Takes a step out of the index; nothing happens if it is not there. */
  public static void cancel(WorkingState state, Step step) {
    if (state.get(Store.DUE, step.key()).isPresent()) {
      state.remove(Store.DUE, step.key());
    }
  }

  /** The steps whose time lies before a block's, by time, kind and posting. */
  public static List<Step> before(StateView state, long blockTimeMs) {
    return scan(state, StoreKeys.number(blockTimeMs));
  }

  /** Every step in the index, in the same order. */
  public static List<Step> all(StateView state) {
    return scan(state, ByteString.EMPTY);
  }

  private static List<Step> scan(StateView state, ByteString end) {
    var steps = new ArrayList<Step>();
    state.scan(Store.DUE, ByteString.EMPTY, end, (key, value) -> steps.add(Step.of(key)));
    return steps;
  }
}

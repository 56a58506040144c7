package org.readledger.ledger.node.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OverlayStateTest {

  private static ByteString bytes(String text) {
    return ByteString.copyFromUtf8(text);
  }

  private static List<String> scan(StateView state, String from, String to) {
    var seen = new ArrayList<String>();
    state.scan(
        Store.READS,
        bytes(from),
        bytes(to),
        (key, value) -> seen.add(key.toStringUtf8() + "=" + value.toStringUtf8()));
    return seen;
  }

  @Test
  void refusesKeysAndValuesThatCannotBeProven() {
    var state = new OverlayState(EmptyState.INSTANCE);
    assertThatThrownBy(() -> state.put(Store.READS, ByteString.EMPTY, bytes("v")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> state.put(Store.READS, bytes("x:00"), bytes("v")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x:");
    assertThatThrownBy(() -> state.put(Store.READS, bytes("k"), ByteString.EMPTY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value");
    assertThat(state.isUnchanged()).isTrue();
  }

  @Test
  void nothingOfAForkIsSeenBeforeItsMerge() {
    var state = new OverlayState(EmptyState.INSTANCE);
    state.put(Store.READS, bytes("a"), bytes("1"));
    var fork = state.fork();
    fork.put(Store.READS, bytes("a"), bytes("2"));
    fork.put(Store.READS, bytes("b"), bytes("3"));
    assertThat(scan(state, "a", "")).containsExactly("a=1");
    assertThat(scan(fork, "a", "")).containsExactly("a=2", "b=3");
    fork.merge();
    assertThat(scan(state, "a", "")).containsExactly("a=2", "b=3");
  }

  @Test
  void aRemovedRecordIsGoneFromGetAndScan() {
    var state = new OverlayState(EmptyState.INSTANCE);
    state.put(Store.READS, bytes("a"), bytes("1"));
    state.put(Store.READS, bytes("b"), bytes("2"));
    var fork = state.fork();
    fork.remove(Store.READS, bytes("a"));
    assertThat(fork.get(Store.READS, bytes("a"))).isEmpty();
    assertThat(scan(fork, "a", "")).containsExactly("b=2");
    fork.merge();
    assertThat(state.get(Store.READS, bytes("a"))).isEmpty();
  }

  @Test
  void aScanStopsWhenItsVisitorSaysSo() {
    var state = new OverlayState(EmptyState.INSTANCE);
    var fork = state.fork();
    state.put(Store.READS, bytes("b"), bytes("2"));
    fork.put(Store.READS, bytes("a"), bytes("1"));
    fork.put(Store.READS, bytes("c"), bytes("3"));
    for (var limit = 1; limit <= 3; limit++) {
      var seen = new ArrayList<ByteString>();
      var most = limit;
      fork.scan(
          Store.READS,
          bytes("a"),
          ByteString.EMPTY,
          (key, value) -> {
            seen.add(key);
            return seen.size() < most;
          });
      assertThat(seen).hasSize(limit);
    }
  }

  @Test
  void layersAgreeWithAPlainSortedMap() {
    var random = new Random(7);
    for (var round = 0; round < 200; round++) {
      var model = new TreeMap<String, String>();
      WorkingState state = new OverlayState(EmptyState.INSTANCE);
      for (var step = 0; step < 60; step++) {
        var key = "k" + random.nextInt(20);
        if (random.nextInt(3) == 0) {
          model.remove(key);
          state.remove(Store.READS, bytes(key));
        } else {
          model.put(key, "v" + step);
          state.put(Store.READS, bytes(key), bytes("v" + step));
        }
        if (random.nextInt(10) == 0) {
          state = state.fork();
        }
      }
      var from = "k" + random.nextInt(20);
      var to = "k" + random.nextInt(20);
      var expected =
          from.compareTo(to) >= 0
              ? List.<String>of()
              : model.subMap(from, to).entrySet().stream()
                  .map(entry -> entry.getKey() + "=" + entry.getValue())
                  .toList();
      assertThat(scan(state, from, to)).isEqualTo(expected);
      assertThat(state.get(Store.READS, bytes(from)).map(ByteString::toStringUtf8))
          .isEqualTo(Optional.ofNullable(model.get(from)));
    }
  }
}

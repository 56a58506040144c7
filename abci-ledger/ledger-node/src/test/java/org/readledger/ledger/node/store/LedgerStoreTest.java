package org.readledger.ledger.node.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.ledger.node.state.OverlayState;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.Store;

class LedgerStoreTest {

  private static final BucketLayout SMALL = new BucketLayout(16);

  @TempDir Path directory;

  private static ByteString bytes(String text) {
    return ByteString.copyFromUtf8(text);
  }

  private static void commit(LedgerStore store, Map<String, String> records) {
    try (var base = store.committed()) {
      var overlay = new OverlayState(base);
      records.forEach(
          (key, value) -> {
            if (value.isEmpty()) {
              overlay.remove(Store.READS, bytes(key));
            } else {
              overlay.put(Store.READS, bytes(key), bytes(value));
            }
          });
      var pending = store.prepare(base, overlay);
      var height = store.point().height() + 1;
      store.commit(pending, store.point().next("c", height, pending.appHash(), 1000 * height));
    }
  }

  private static Map<String, String> everything(StateView state) {
    var all = new HashMap<String, String>();
    state.scan(
        Store.READS,
        ByteString.EMPTY,
        ByteString.EMPTY,
        (key, value) -> {
          all.put(key.toStringUtf8(), value.toStringUtf8());
          return true;
        });
    return all;
  }

  @Test
  void whatWasCommittedIsThereAfterOpeningAgainAndNothingElse() {
    CommitPoint point;
    try (var store = LedgerStore.open(directory, SMALL)) {
      commit(store, Map.of("a", "1", "b", "2"));
      try (var base = store.committed()) {
        var overlay = new OverlayState(base);
        overlay.put(Store.READS, bytes("c"), bytes("3"));
        store.prepare(base, overlay);
      }
      point = store.point();
    }
    try (var store = LedgerStore.open(directory, SMALL);
        var state = store.committed()) {
      assertThat(store.point()).isEqualTo(point);
      assertThat(everything(state)).isEqualTo(Map.of("a", "1", "b", "2"));
    }
  }

  @Test
  void aViewKeepsShowingItsOwnHeightWhileBlocksAreCommitted() {
    try (var store = LedgerStore.open(directory, SMALL)) {
      commit(store, Map.of("a", "1"));
      try (var old = store.committed()) {
        commit(store, Map.of("a", "2", "b", "1"));
        assertThat(everything(old)).isEqualTo(Map.of("a", "1"));
        assertThat(old.prove(Store.READS, bytes("b"))).isEmpty();
        assertThat(old.prove(Store.READS, bytes("a")).orElseThrow().value()).isEqualTo(bytes("1"));
      }
      try (var now = store.committed()) {
        assertThat(everything(now)).isEqualTo(Map.of("a", "2", "b", "1"));
      }
    }
  }

  @Test
  void aClosedViewRefusesToRead() {
    try (var store = LedgerStore.open(directory, SMALL)) {
      var view = store.committed();
      view.close();
      assertThatThrownBy(() -> view.get(Store.READS, bytes("a")))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void changesMadeOnAnOlderStateAreNotCommitted() {
    try (var store = LedgerStore.open(directory, SMALL);
        var base = store.committed()) {
      var stale = store.prepare(base, new OverlayState(base));
      commit(store, Map.of("a", "1"));
      assertThatThrownBy(
              () -> store.commit(stale, store.point().next("c", 2, stale.appHash(), 2000)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(store.point().height()).isEqualTo(1);
    }
  }

  @Test
  void aSecondProcessCannotOpenTheStore() {
    try (var store = LedgerStore.open(directory, SMALL)) {
      assertThat(store.point()).isEqualTo(CommitPoint.NONE);
      assertThatThrownBy(() -> LedgerStore.open(directory, SMALL))
          .isInstanceOf(StoreLockedException.class);
    }
  }

  @Test
  void anEmptyBlockLeavesTheAppHashAndTheProofHeightAlone() {
    try (var store = LedgerStore.open(directory, SMALL)) {
      commit(store, Map.of("a", "1"));
      var before = store.point();
      commit(store, Map.of());
      assertThat(store.point().height()).isEqualTo(before.height() + 1);
      assertThat(store.point().appHash()).isEqualTo(before.appHash());
      assertThat(store.point().lastChangedHeight()).isEqualTo(before.height());
    }
  }

  @Test
  void hashesDependOnTheRecordsAloneAndNotOnTheWayThere() {
    var random = new Random(11);
    var model = new HashMap<String, String>();
    var hashes = new ArrayList<ByteString>();
    try (var store = LedgerStore.open(directory.resolve("step"), new BucketLayout(1 << 16))) {
      for (var block = 0; block < 40; block++) {
        var changes = new HashMap<String, String>();
        for (var i = 0; i < 25; i++) {
          changes.put("k" + random.nextInt(300), random.nextInt(4) == 0 ? "" : "v" + block);
        }
        commit(store, changes);
        changes.forEach(
            (key, value) -> {
              if (value.isEmpty()) {
                model.remove(key);
              } else {
                model.put(key, value);
              }
            });
        hashes.add(store.point().appHash());
      }
      try (var state = store.committed()) {
        assertThat(everything(state)).isEqualTo(model);
      }
    }
    try (var store = LedgerStore.open(directory.resolve("once"), new BucketLayout(1 << 16))) {
      commit(store, model);
      assertThat(store.point().appHash()).isEqualTo(hashes.getLast());
    }
    assertThat(hashes).doesNotHaveDuplicates();
  }
}

package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.readledger.ledger.node.state.OverlayState;
import org.readledger.ledger.node.state.Store;
import org.readledger.ledger.node.store.proto.CommitRecord;
import org.readledger.ledger.node.store.proto.StoreFormat;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger on disk. One thread commits; any number read. A commit is one atomic, synced batch of
 * records, buckets and the commit point, so that after a crash at any moment the store stands
 * exactly behind one block.
 */
public final class LedgerStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerStore.class);
  private static final int FORMAT = 1;
  private static final byte[] FORMAT_KEY = {'f'};
  private static final byte[] COMMIT_KEY = {'c'};
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Database database;
  private final BucketLayout layout;

  /** One party per version that is still held, and one for the store itself. */
  private final Phaser heldVersions = new Phaser(1);

  private final AtomicBoolean closed = new AtomicBoolean();

  private volatile Version current;

  private LedgerStore(Database database, BucketLayout layout, StateTrees trees, CommitPoint point) {
    this.database = database;
    this.layout = layout;
    this.current = version(trees, point);
  }

  /**
   * Opens a store, or makes one.
   *
   * @param directory where it lies; made if it does not exist
   * @param layout the buckets of a new store; an existing one keeps its own
   * @throws StoreLockedException if another process has it open
   * @throws StoreDamagedException if what lies there is not what a commit wrote
   */
  public static LedgerStore open(Path directory, BucketLayout layout) {
    var database = new Database(directory);
    try {
      var ownLayout = layoutOf(database, layout);
      var point = pointOf(database);
      var trees = treesOf(database, ownLayout);
      if (point.height() > 0 && !trees.appHash().equals(point.appHash())) {
        throw new StoreDamagedException("its hashes do not lead to its app hash");
      }
      return new LedgerStore(database, ownLayout, trees, point);
    } catch (RocksDBException e) {
      database.close();
      throw Database.failure(e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The state after the last commit. The caller closes it. */
  public CommittedState committed() {
    while (true) {
      var version = current;
      if (version.hold()) {
        return new CommittedState(version);
      }
      if (version == current) {
        throw new IllegalStateException("the store is closed");
      }
    }
  }

  /** Which block is on disk. */
  public CommitPoint point() {
    return current.point();
  }

  /** Hashes changes made on a committed state; nothing is written. */
  public PendingCommit prepare(CommittedState base, OverlayState changes) {
    return PendingCommit.of(base.version(), layout, changes);
  }

  /**
   * Writes a block's changes and its commit point at once, synced. Later views show them.
   *
   * @throws IllegalStateException if another block was committed since the changes were made
   */
  public void commit(PendingCommit pending, CommitPoint point) {
    var before = current;
    if (pending.base() != before) {
      throw new IllegalStateException("these changes were made on another state");
    }
    try (var batch = new WriteBatch();
        var options = new WriteOptions().setSync(true)) {
      write(batch, pending);
      batch.put(database.meta(), COMMIT_KEY, encoded(point));
      database.db().write(options, batch);
    } catch (RocksDBException e) {
      throw Database.failure(e);
    }
    current = version(pending.trees(), point);
    before.release();
  }

  /** Waits a little for readers, then closes. Without effect on what is on disk. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    current.release();
    var phase = heldVersions.arrive();
    try {
      heldVersions.awaitAdvanceInterruptibly(phase, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      database.close();
    } catch (TimeoutException e) {
      // Closing under a reader would crash it, and all commits are synced.
      LOG.warn("A reader still holds a view of the ledger's state; its store is left open");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Version version(StateTrees trees, CommitPoint point) {
    heldVersions.register();
    return new Version(database, point, trees, layout, heldVersions::arriveAndDeregister);
  }

  private void write(WriteBatch batch, PendingCommit pending) throws RocksDBException {
    for (var ofStore : pending.records().entrySet()) {
      for (var change : ofStore.getValue().entrySet()) {
        var key = DiskKeys.record(ofStore.getKey(), change.getKey());
        if (change.getValue().isPresent()) {
          batch.put(database.records(), key, change.getValue().get().toByteArray());
        } else {
          batch.delete(database.records(), key);
        }
      }
    }
    for (var ofStore : pending.buckets().entrySet()) {
      for (var bucket : ofStore.getValue().entrySet()) {
        var key = DiskKeys.bucket(ofStore.getKey(), bucket.getKey());
        if (bucket.getValue().isEmpty()) {
          batch.delete(database.buckets(), key);
        } else {
          batch.put(database.buckets(), key, bucket.getValue().encoded());
        }
      }
    }
  }

  private static BucketLayout layoutOf(Database database, BucketLayout ifNew)
      throws RocksDBException {
    var bytes = database.db().get(database.meta(), FORMAT_KEY);
    if (bytes == null) {
      var format =
          StoreFormat.newBuilder().setVersion(FORMAT).setBucketCount(ifNew.count()).build();
      database.db().put(database.meta(), FORMAT_KEY, format.toByteArray());
      return ifNew;
    }
    try {
      var format = StoreFormat.parseFrom(bytes);
      if (format.getVersion() != FORMAT) {
        throw new StoreDamagedException(
            "it was written by another release (format " + format.getVersion() + ")");
      }
      return new BucketLayout(format.getBucketCount());
    } catch (InvalidProtocolBufferException e) {
      throw new StoreDamagedException("its format note cannot be read", e);
    }
  }

  private static CommitPoint pointOf(Database database) throws RocksDBException {
    var bytes = database.db().get(database.meta(), COMMIT_KEY);
    if (bytes == null) {
      return CommitPoint.NONE;
    }
    try {
      var commit = CommitRecord.parseFrom(bytes);
      return new CommitPoint(
          commit.getChainId(),
          commit.getHeight(),
          commit.getAppHash(),
          commit.getBlockTimeMs(),
          commit.getLastChangedHeight());
    } catch (InvalidProtocolBufferException e) {
      throw new StoreDamagedException("its commit point cannot be read", e);
    }
  }

  private static byte[] encoded(CommitPoint point) {
    return CommitRecord.newBuilder()
        .setChainId(point.chainId())
        .setHeight(point.height())
        .setAppHash(point.appHash())
        .setBlockTimeMs(point.blockTimeMs())
        .setLastChangedHeight(point.lastChangedHeight())
        .build()
        .toByteArray();
  }

  private static StateTrees treesOf(Database database, BucketLayout layout)
      throws RocksDBException {
    Map<Store, NavigableMap<Integer, ByteString>> roots = new EnumMap<>(Store.class);
    try (var iterator = database.db().newIterator(database.buckets())) {
      for (iterator.seekToFirst(); iterator.isValid(); iterator.next()) {
        var key = iterator.key();
        roots
            .computeIfAbsent(DiskKeys.bucketStore(key), ignored -> new TreeMap<>())
            .put(DiskKeys.bucketPosition(key), Bucket.decodedRoot(iterator.value()));
      }
      iterator.status();
    }
    return StateTrees.empty(layout).with(roots);
  }
}

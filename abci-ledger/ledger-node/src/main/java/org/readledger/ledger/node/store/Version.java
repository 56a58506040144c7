package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.readledger.ledger.node.state.StateView.RecordVisitor;
import org.readledger.ledger.node.state.Store;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.Slice;
import org.rocksdb.Snapshot;

/** The state after one commit, kept as long as somebody holds it. Safe for concurrent readers. */
final class Version {

  private final Database database;
  private final CommitPoint point;
  private final StateTrees trees;
  private final BucketLayout layout;
  private final Snapshot snapshot;
  private final ReadOptions options;
  private final Runnable whenClosed;
  private final AtomicInteger holders = new AtomicInteger(1);

  Version(
      Database database,
      CommitPoint point,
      StateTrees trees,
      BucketLayout layout,
      Runnable whenClosed) {
    this.database = database;
    this.point = point;
    this.trees = trees;
    this.layout = layout;
    this.whenClosed = whenClosed;
    this.snapshot = database.db().getSnapshot();
    this.options = new ReadOptions().setSnapshot(snapshot);
  }

  CommitPoint point() {
    return point;
  }

  StateTrees trees() {
    return trees;
  }

  /** Joins the holders, unless the last one has left already. */
  boolean hold() {
    return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /** Leaves; the last one closes. */
  void release() {
    if (holders.decrementAndGet() == 0) {
      options.close();
      database.db().releaseSnapshot(snapshot);
      snapshot.close();
      whenClosed.run();
    }
  }

  Optional<ByteString> get(Store store, ByteString key) {
    return Optional.ofNullable(read(DiskKeys.record(store, key)));
  }

  private @Nullable ByteString read(byte[] diskKey) {
    try {
      var value = database.db().get(database.records(), options, diskKey);
      return value == null ? null : UnsafeByteOperations.unsafeWrap(value);
    } catch (RocksDBException e) {
      throw Database.failure(e);
    }
  }

  void scan(Store store, ByteString from, ByteString to, RecordVisitor visitor) {
    var end = to.isEmpty() ? DiskKeys.behind(store) : DiskKeys.record(store, to);
    try (var slice = new Slice(end);
        var bounded = new ReadOptions().setSnapshot(snapshot).setIterateUpperBound(slice);
        var iterator = database.db().newIterator(database.records(), bounded)) {
      iterator.seek(DiskKeys.record(store, from));
      while (iterator.isValid()
          && visitor.visit(
              DiskKeys.recordKey(iterator.key()),
              UnsafeByteOperations.unsafeWrap(iterator.value()))) {
        iterator.next();
      }
      iterator.status();
    } catch (RocksDBException e) {
      throw Database.failure(e);
    }
  }

  Bucket bucket(Store store, int position) {
    if (trees.of(store).isEmptyBucket(position)) {
      return Bucket.EMPTY;
    }
    try {
      var bytes = database.db().get(database.buckets(), options, DiskKeys.bucket(store, position));
      if (bytes == null) {
        throw new StoreDamagedException("a bucket of records is missing");
      }
      return Bucket.decoded(bytes);
    } catch (RocksDBException e) {
      throw Database.failure(e);
    }
  }

  Optional<RecordProof> prove(Store store, ByteString key) {
    var position = layout.bucketOf(key);
    return get(store, key)
        .flatMap(
            value ->
                bucket(store, position)
                    .path(key)
                    .map(
                        path ->
                            new RecordProof(
                                value,
                                path,
                                trees.of(store).path(position),
                                trees.storePath(store))));
  }
}

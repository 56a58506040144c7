package org.readledger.ledger.node.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** RocksDB with the three column families of the ledger: what was committed, records, buckets. */
final class Database implements AutoCloseable {

  private static final long CACHE_BYTES = 96L << 20;
  private static final long WRITE_BUFFER_BYTES = 32L << 20;
  private static final double BLOOM_BITS_PER_KEY = 10;

  private final List<AutoCloseable> natives = new ArrayList<>();
  private final RocksDB db;
  private final ColumnFamilyHandle meta;
  private final ColumnFamilyHandle records;
  private final ColumnFamilyHandle buckets;

  /**
   * Opens or makes the database in a directory.
   *
   * @throws StoreLockedException if another process has it open
   * @throws StoreDamagedException if it cannot be read
   */
  Database(Path directory) {
    RocksDB.loadLibrary();
    try {
      Files.createDirectories(directory);
      var handles = new ArrayList<ColumnFamilyHandle>();
      db = RocksDB.open(options(), directory.toString(), families(), handles);
      meta = handles.get(0);
      records = handles.get(1);
      buckets = handles.get(2);
    } catch (RocksDBException e) {
      closeNatives();
      throw failure(e);
    } catch (IOException e) {
      closeNatives();
      throw new StoreDamagedException("its directory cannot be made", e);
    }
  }

  RocksDB db() {
    return db;
  }

  ColumnFamilyHandle meta() {
    return meta;
  }

  ColumnFamilyHandle records() {
    return records;
  }

  ColumnFamilyHandle buckets() {
    return buckets;
  }

  /** What RocksDB's complaint means to us. */
  static RuntimeException failure(RocksDBException e) {
    var message = e.getMessage() == null ? "" : e.getMessage();
    if (message.contains("LOCK") || message.contains("lock")) {
      return new StoreLockedException(e);
    }
    var corrupt = e.getStatus() != null && e.getStatus().getCode() == Status.Code.Corruption;
    return new StoreDamagedException(
        corrupt ? "RocksDB finds it corrupted" : "RocksDB cannot use it: " + message, e);
  }

  @Override
  public void close() {
    meta.close();
    records.close();
    buckets.close();
    db.close();
    closeNatives();
  }

  private DBOptions options() {
    return keep(new DBOptions())
        .setCreateIfMissing(true)
        .setCreateMissingColumnFamilies(true)
        .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
        .setKeepLogFileNum(2)
        .setMaxBackgroundJobs(2)
        .setMaxTotalWalSize(4 * WRITE_BUFFER_BYTES);
  }

  private List<ColumnFamilyDescriptor> families() {
    var cache = keep(new LRUCache(CACHE_BYTES));
    var table =
        new BlockBasedTableConfig()
            .setBlockCache(cache)
            .setFilterPolicy(keep(new BloomFilter(BLOOM_BITS_PER_KEY)));
    var options =
        keep(new ColumnFamilyOptions())
            .setTableFormatConfig(table)
            .setWriteBufferSize(WRITE_BUFFER_BYTES)
            .setCompressionType(CompressionType.LZ4_COMPRESSION);
    return List.of(
        new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, options),
        new ColumnFamilyDescriptor(new byte[] {'r'}, options),
        new ColumnFamilyDescriptor(new byte[] {'b'}, options));
  }

  private <T extends AutoCloseable> T keep(T option) {
    natives.addFirst(option);
    return option;
  }

  private void closeNatives() {
    for (var option : natives) {
      try {
        option.close();
      } catch (Exception e) {
        throw new IllegalStateException("RocksDB's options cannot be closed", e);
      }
    }
    natives.clear();
  }
}

package org.readledger.ledger.node.store;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.readledger.ledger.node.state.Store;

/** Where things lie in the column families: one byte for the store, then the key or the bucket. */
final class DiskKeys {

  private static final int BUCKET_KEY_BYTES = 3;

  private DiskKeys() {}

  static byte[] record(Store store, ByteString key) {
    var bytes = new byte[1 + key.size()];
    bytes[0] = (byte) store.number();
    key.copyTo(bytes, 1);
    return bytes;
  }

  /** The first key behind every record of the store. */
  static byte[] behind(Store store) {
    return new byte[] {(byte) (store.number() + 1)};
  }

  static ByteString recordKey(byte[] diskKey) {
    return ByteString.copyFrom(diskKey, 1, diskKey.length - 1);
  }

  static byte[] bucket(Store store, int position) {
    return new byte[] {(byte) store.number(), (byte) (position >>> 8), (byte) position};
  }

  static Store bucketStore(byte[] diskKey) {
    var store =
        diskKey.length == BUCKET_KEY_BYTES ? Store.ofNumber(diskKey[0]) : Optional.<Store>empty();
    return store.orElseThrow(
        () -> new StoreDamagedException("a bucket of records has no known store"));
  }

  static int bucketPosition(byte[] diskKey) {
    return (diskKey[1] & 0xff) << 8 | (diskKey[2] & 0xff);
  }
}

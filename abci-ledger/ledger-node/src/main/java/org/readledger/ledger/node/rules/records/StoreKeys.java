package org.readledger.ledger.node.rules.records;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;

/** Composite keys. Numbers are big endian, so that byte order is numeric order. */
public final class StoreKeys {

  private StoreKeys() {}

  /** Eight bytes; for numbers of 0 and more. */
  public static ByteString number(long value) {
    return ByteString.copyFrom(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
  }

  /** The number in the first eight bytes of a key. */
  public static long leadingNumber(ByteString key) {
    return key.substring(0, Long.BYTES).asReadOnlyByteBuffer().getLong();
  }

  /** Identifier and version, four bytes. */
  public static ByteString versioned(ByteString id, int version) {
    return id.concat(
        ByteString.copyFrom(ByteBuffer.allocate(Integer.BYTES).putInt(version).flip()));
  }

  /** A permanent business key of the store of references. */
  public static ByteString reference(String prefix, String reference) {
    return ByteString.copyFromUtf8(prefix + reference);
  }
}

package org.readledger.marketplace.readmodel;

import com.google.protobuf.InvalidProtocolBufferException;
import org.readledger.ledger.proto.Read;

/** A read's head record as it stands in a row. */
final class ReadBytes {

  private ReadBytes() {}

  static Read parse(byte[] bytes) {
    try {
      return Read.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a read's row is damaged; rebuild the projection", e);
    }
  }
}

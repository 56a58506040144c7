package org.readledger.ledger.id;

import com.google.protobuf.ByteString;

/**
 * A posted study; the read it asks for carries the same identifier.
 *
 * @param bytes 16 bytes
 */
public record PostingId(ByteString bytes) implements LedgerId {

  public PostingId {
    LedgerId.checked(bytes);
  }

  /** Reads 32 hexadecimal digits; refuses anything else with an IllegalArgumentException. */
  public static PostingId of(String hex) {
    return new PostingId(LedgerId.parse(hex));
  }

  @Override
  public String toString() {
    return hex();
  }
}

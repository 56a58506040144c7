package org.readledger.ledger.id;

import com.google.protobuf.ByteString;

/**
 * The pseudonym of the person or service that holds a key.
 *
 * @param bytes 16 bytes
 */
public record HolderId(ByteString bytes) implements LedgerId {

  public HolderId {
    LedgerId.checked(bytes);
  }

  /** Reads 32 hexadecimal digits; refuses anything else with an IllegalArgumentException. */
  public static HolderId of(String hex) {
    return new HolderId(LedgerId.parse(hex));
  }

  @Override
  public String toString() {
    return hex();
  }
}

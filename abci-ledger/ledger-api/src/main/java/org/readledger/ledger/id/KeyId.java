package org.readledger.ledger.id;

import com.google.protobuf.ByteString;

/**
 * A key: the first 16 bytes of SHA-256 over algorithm number and public key.
 *
 * @param bytes 16 bytes
 */
public record KeyId(ByteString bytes) implements LedgerId {

  public KeyId {
    LedgerId.checked(bytes);
  }

  /** Reads 32 hexadecimal digits; refuses anything else with an IllegalArgumentException. */
  public static KeyId of(String hex) {
    return new KeyId(LedgerId.parse(hex));
  }

  @Override
  public String toString() {
    return hex();
  }
}

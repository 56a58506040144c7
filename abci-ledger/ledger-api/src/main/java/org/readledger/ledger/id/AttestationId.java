package org.readledger.ledger.id;

import com.google.protobuf.ByteString;

/**
 * One statement of a credentialing body about a reader.
 *
 * @param bytes 16 bytes
 */
public record AttestationId(ByteString bytes) implements LedgerId {

  public AttestationId {
    LedgerId.checked(bytes);
  }

  /** Reads 32 hexadecimal digits; refuses anything else with an IllegalArgumentException. */
  public static AttestationId of(String hex) {
    return new AttestationId(LedgerId.parse(hex));
  }

  @Override
  public String toString() {
    return hex();
  }
}

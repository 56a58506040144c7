package org.readledger.ledger.id;

import com.google.protobuf.ByteString;

/**
 * The access log of one gateway and centre.
 *
 * @param bytes 16 bytes
 */
public record AccessLogId(ByteString bytes) implements LedgerId {

  public AccessLogId {
    LedgerId.checked(bytes);
  }

  /** Reads 32 hexadecimal digits; refuses anything else with an IllegalArgumentException. */
  public static AccessLogId of(String hex) {
    return new AccessLogId(LedgerId.parse(hex));
  }

  @Override
  public String toString() {
    return hex();
  }
}

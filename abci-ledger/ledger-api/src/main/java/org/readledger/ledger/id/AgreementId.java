package org.readledger.ledger.id;

import com.google.protobuf.ByteString;

/**
 * A centre's agreement to rely on a body's decisions.
 *
 * @param bytes 16 bytes
 */
public record AgreementId(ByteString bytes) implements LedgerId {

  public AgreementId {
    LedgerId.checked(bytes);
  }

  /** Reads 32 hexadecimal digits; refuses anything else with an IllegalArgumentException. */
  public static AgreementId of(String hex) {
    return new AgreementId(LedgerId.parse(hex));
  }

  @Override
  public String toString() {
    return hex();
  }
}

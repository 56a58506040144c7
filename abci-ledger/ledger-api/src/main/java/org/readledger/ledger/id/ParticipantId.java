package org.readledger.ledger.id;

import com.google.protobuf.ByteString;

/**
 * An organisation or a person that takes part in the market.
 *
 * @param bytes 16 bytes
 */
public record ParticipantId(ByteString bytes) implements LedgerId {

  public ParticipantId {
    LedgerId.checked(bytes);
  }

  /** Reads 32 hexadecimal digits; refuses anything else with an IllegalArgumentException. */
  public static ParticipantId of(String hex) {
    return new ParticipantId(LedgerId.parse(hex));
  }

  @Override
  public String toString() {
    return hex();
  }
}

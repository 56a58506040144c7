package org.readledger.ledger.id;

import com.google.protobuf.ByteString;
import java.util.HexFormat;

/**
 * A 128-bit identifier, random and pseudonymous. Its text is 32 lower-case hexadecimal digits.
 *
 * <p>Display numbers such as P-48213 live off the ledger.
 */
public sealed interface LedgerId
    permits ParticipantId, PostingId, AttestationId, AgreementId, KeyId, HolderId, AccessLogId {

  /** Length of every identifier in bytes. */
  int BYTES = 16;

  /** The 16 bytes as they stand in transactions and store keys. */
  ByteString bytes();

  /** 32 lower-case hexadecimal digits. */
  default String hex() {
    return HexFormat.of().formatHex(bytes().toByteArray());
  }

  /**
   * Reads 32 hexadecimal digits.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  static ByteString parse(String hex) {
    if (hex.length() != 2 * BYTES) {
      throw new IllegalArgumentException("an identifier has 32 hexadecimal digits");
    }
    return ByteString.copyFrom(HexFormat.of().parseHex(hex));
  }

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is not 16 bytes
   */
  static ByteString checked(ByteString bytes) {
    if (bytes.size() != BYTES) {
      throw new IllegalArgumentException("an identifier has 16 bytes, not " + bytes.size());
    }
    return bytes;
  }
}

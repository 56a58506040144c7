package org.readledger.platform.identity;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import org.readledger.ledger.signing.Sha256;

/** How API tokens are kept: tokens are random 256-bit values, so that one SHA-256 is enough. */
final class TokenDigest {

  private TokenDigest() {}

  static String of(String token) {
    return HexFormat.of().formatHex(Sha256.of(ByteString.copyFromUtf8(token)).toByteArray());
  }
}

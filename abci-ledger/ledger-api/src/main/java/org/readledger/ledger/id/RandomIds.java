package org.readledger.ledger.id;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;

/** Fresh identifiers and nonces. Never used inside the ledger's rules, which are deterministic. */
public final class RandomIds {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomIds() {}

  /** Sixteen random bytes. */
  public static ByteString next() {
    var bytes = new byte[LedgerId.BYTES];
    RANDOM.nextBytes(bytes);
    return ByteString.copyFrom(bytes);
  }
}

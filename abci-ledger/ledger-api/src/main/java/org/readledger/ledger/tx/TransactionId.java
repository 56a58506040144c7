package org.readledger.ledger.tx;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import java.util.Locale;
import org.readledger.ledger.signing.Sha256;

/**
 * Names a transaction whoever signed it: SHA-256 of the body.
 *
 * <p>Not the engine's transaction hash, which covers the signature too.
 *
 * @param bytes 32 bytes
 */
public record TransactionId(ByteString bytes) {

  public TransactionId {
    if (bytes.size() != Sha256.BYTES) {
      throw new IllegalArgumentException("a transaction id has 32 bytes");
    }
  }

  /** The id of a body as sent. */
  public static TransactionId ofBody(ByteString body) {
    return new TransactionId(Sha256.of(body));
  }

  /** 64 upper-case hexadecimal digits, the engine's style. */
  public String hex() {
    return HexFormat.of().formatHex(bytes.toByteArray()).toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return hex();
  }
}

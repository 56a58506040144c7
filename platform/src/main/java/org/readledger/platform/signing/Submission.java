package org.readledger.platform.signing;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.readledger.ledger.proto.SignedTransaction;
import org.readledger.ledger.signing.Sha256;

/**
 * A signed transaction on its way.
 *
 * @param bytes as submitted
 * @param hash the engine's hash, 64 upper-case hexadecimal digits
 * @param patience how long its submitter waits for a block before being told "not known yet"
 */
record Submission(ByteString bytes, String hash, Duration patience) {

  static Submission of(SignedTransaction tx, Duration patience) {
    return of(tx.toByteString(), patience);
  }

  static Submission of(ByteString bytes, Duration patience) {
    var hash = HexFormat.of().formatHex(Sha256.of(bytes).toByteArray()).toUpperCase(Locale.ROOT);
    return new Submission(bytes, hash, patience);
  }
}

package org.readledger.marketplace.imaging.manifest;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.readledger.marketplace.imaging.source.DicomUid;

/**
 * A read's secret, which keeps anyone who guesses a SOP Instance UID from recognising it in a leaf.
 *
 * @param bytes 32 random bytes
 */
public record ReadSalt(ByteString bytes) {
  /** Length in bytes. */
  public static final int BYTES = 32;

  public ReadSalt {
    if (bytes.size() != BYTES) {
      throw new IllegalArgumentException("a salt has 32 bytes");
    }
  }

  /** A new salt. */
  public static ReadSalt random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new ReadSalt(ByteString.copyFrom(bytes));
  }

  /** SHA-256 over the salt and the UID's text. */
  public ByteString salted(DicomUid sopInstanceUid) {
    MessageDigest digest = Merkle.sha256();
    digest.update(bytes.asReadOnlyByteBuffer());
    return ByteString.copyFrom(
        digest.digest(sopInstanceUid.value().getBytes(StandardCharsets.US_ASCII)));
  }

  @Override
  public String toString() {
    return "ReadSalt[]";
  }
}

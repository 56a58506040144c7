package org.readledger.ledger.signing;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4) over byte strings. */
public final class Sha256 {

  /** Digest length in bytes. */
  public static final int BYTES = 32;

  private Sha256() {}

  /** A fresh digest. Every Java platform has SHA-256 (java.security.MessageDigest). */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java platform lacks SHA-256", e);
    }
  }

  /** The digest of the parts, one after the other. */
  public static ByteString of(ByteString... parts) {
    var digest = digest();
    for (var part : parts) {
      digest.update(part.asReadOnlyByteBuffer());
    }
    return ByteString.copyFrom(digest.digest());
  }
}

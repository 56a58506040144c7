package org.readledger.ledger.signing;

import com.google.protobuf.ByteString;
import org.readledger.ledger.id.KeyId;
import org.readledger.ledger.id.LedgerId;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.KeyDeclaration;

/** Derives a key's identifier from the key itself, so that nobody can choose one. */
public final class KeyIds {

  private KeyIds() {}

  /** First 16 bytes of SHA-256(algorithm number as one byte || public key). */
  public static KeyId of(KeyAlgorithm algorithm, ByteString publicKey) {
    var tag = ByteString.copyFrom(new byte[] {(byte) algorithm.getNumber()});
    return new KeyId(Sha256.of(tag, publicKey).substring(0, LedgerId.BYTES));
  }

  /** The identifier of a declared key. */
  public static KeyId of(KeyDeclaration declaration) {
    return of(declaration.getAlgorithm(), declaration.getPublicKey());
  }
}

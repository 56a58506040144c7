package org.readledger.ledger.signing;

import com.google.protobuf.ByteString;

/**
 * What every kind of signature covers: SHA-256(`readledger.tx.v1` || chain id || body).
 *
 * <p>An Ed25519 key signs these 32 bytes; a passkey gets them as its WebAuthn challenge.
 */
public final class SigningChallenge {

  private static final ByteString DOMAIN = ByteString.copyFromUtf8("readledger.tx.v1");

  private SigningChallenge() {}

  /**
   * The challenge of one body on one chain.
   *
   * @param chainId the engine's chain id
   * @param body the serialised TransactionBody exactly as sent
   * @return 32 bytes
   */
  public static ByteString of(String chainId, ByteString body) {
    return Sha256.of(DOMAIN, ByteString.copyFromUtf8(chainId), body);
  }
}

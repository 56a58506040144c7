package org.readledger.ledger.node.signature;

import com.google.protobuf.ByteString;

/**
 * Verifies Ed25519 signatures (RFC 8032 section 5.1.7), strictly: two validators that disagree on
 * one odd signature would split the chain, so only what every library accepts is valid. Safe for
 * concurrent use.
 */
public interface SignatureVerifier {

  /** Which library computes, for logs. */
  String library();

  /**
   * Verifies a signature; whatever the bytes are, the answer is yes or no.
   *
   * @param publicKey 32 bytes, else the answer is no
   * @param message what was signed
   * @param signature 64 bytes, else the answer is no
   */
  boolean verifies(ByteString publicKey, ByteString message, ByteString signature);
}

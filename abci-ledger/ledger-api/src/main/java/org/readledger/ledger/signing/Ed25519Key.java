package org.readledger.ledger.signing;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.readledger.ledger.id.KeyId;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.Signature;

/** An Ed25519 key pair (RFC 8032) that signs transactions. Its text never shows the secret. */
public final class Ed25519Key {

  private final Ed25519PrivateKeyParameters secret;
  private final ByteString publicKey;
  private final KeyId id;

  private Ed25519Key(Ed25519PrivateKeyParameters secret) {
    this.secret = secret;
    this.publicKey = ByteString.copyFrom(secret.generatePublicKey().getEncoded());
    this.id = KeyIds.of(KeyAlgorithm.ED25519, publicKey);
  }

  /** A fresh key from the platform's secure random source. */
  public static Ed25519Key generate() {
    return new Ed25519Key(new Ed25519PrivateKeyParameters(new SecureRandom()));
  }

  /**
   * A key from its 32-byte seed.
   *
   * @throws IllegalArgumentException if the seed has another length
   */
  public static Ed25519Key ofSeed(byte[] seed) {
    if (seed.length != Ed25519PrivateKeyParameters.KEY_SIZE) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes");
    }
    return new Ed25519Key(new Ed25519PrivateKeyParameters(seed));
  }

  /** The 32-byte seed, for a key file of mode 0600 and nowhere else. */
  public byte[] seed() {
    return secret.getEncoded();
  }

  /** The 32-byte public key. */
  public ByteString publicKey() {
    return publicKey;
  }

  /** The key's identifier on the ledger. */
  public KeyId id() {
    return id;
  }

  /** Signs a body for a chain. */
  public Signature sign(String chainId, ByteString body) {
    var challenge = SigningChallenge.of(chainId, body).toByteArray();
    var signer = new Ed25519Signer();
    signer.init(true, secret);
    signer.update(challenge, 0, challenge.length);
    return Signature.newBuilder()
        .setKeyId(id.bytes())
        .setEd25519(ByteString.copyFrom(signer.generateSignature()))
        .build();
  }

  @Override
  public String toString() {
    return "Ed25519Key[" + id + "]";
  }
}

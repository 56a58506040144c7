package org.readledger.ledger.node.signature;

import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;

/** A security provider, used as an object and never installed for the whole process. */
final class ProviderVerifier implements SignatureVerifier {

  private static final String ALGORITHM = "Ed25519";

  /** SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410 section 4). */
  private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final Provider provider;
  private final KeyFactory factory;
  private final PreparedKeys<PublicKey> keys = new PreparedKeys<>(this::decoded);
  private final ThreadLocal<Signature> signatures = ThreadLocal.withInitial(this::newSignature);

  /**
   * A verifier over a provider.
   *
   * @throws NoSuchAlgorithmException if it lacks Ed25519
   */
  ProviderVerifier(Provider provider) throws NoSuchAlgorithmException {
    this.provider = provider;
    this.factory = KeyFactory.getInstance(ALGORITHM, provider);
    Signature.getInstance(ALGORITHM, provider);
  }

  @Override
  public String library() {
    return provider.getName() + " " + provider.getVersionStr();
  }

  @Override
  public boolean verifies(ByteString publicKey, ByteString message, ByteString signature) {
    var signatureBytes = signature.toByteArray();
    return Ed25519Form.isStrictSignature(signatureBytes)
        && keys.of(publicKey)
            .map(key -> verifies(key, message.toByteArray(), signatureBytes))
            .orElse(false);
  }

  private boolean verifies(PublicKey key, byte[] message, byte[] signatureBytes) {
    try {
      var signature = signatures.get();
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signatureBytes);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(provider.getName() + " refuses a key it has decoded", e);
    }
  }

  private Optional<PublicKey> decoded(byte[] bytes) {
    var spki = new byte[SPKI_PREFIX.length + bytes.length];
    System.arraycopy(SPKI_PREFIX, 0, spki, 0, SPKI_PREFIX.length);
    System.arraycopy(bytes, 0, spki, SPKI_PREFIX.length, bytes.length);
    try {
      return Optional.of(factory.generatePublic(new X509EncodedKeySpec(spki)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Signature newSignature() {
    try {
      return Signature.getInstance(ALGORITHM, provider);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(provider.getName() + " has lost Ed25519", e);
    }
  }
}

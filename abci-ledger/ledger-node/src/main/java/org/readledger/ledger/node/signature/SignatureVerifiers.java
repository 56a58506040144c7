package org.readledger.ledger.node.signature;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the fastest library this machine has; which one never changes an answer. */
public final class SignatureVerifiers {

  private static final Logger LOG = LoggerFactory.getLogger(SignatureVerifiers.class);
  private static final String CORRETTO =
      "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

  /** ACCP keeps its Ed25519 key factory to itself unless this property says otherwise. */
  private static final String KEY_FACTORY_PROPERTY =
      "com.amazon.corretto.crypto.provider.registerEdKeyFactory";

  private SignatureVerifiers() {}

  /** Amazon Corretto Crypto Provider where its native library loads, else Bouncy Castle. */
  public static SignatureVerifier fastest() {
    return corretto().orElseGet(BouncyCastleVerifier::new);
  }

  /** Bouncy Castle, which needs no native library. */
  public static SignatureVerifier bouncyCastle() {
    return new BouncyCastleVerifier();
  }

  /** The native library, where it loads. Named by reflection: it is absent on other platforms. */
  static Optional<SignatureVerifier> corretto() {
    System.setProperty(KEY_FACTORY_PROPERTY, "true");
    try {
      var provider = (Provider) Class.forName(CORRETTO).getField("INSTANCE").get(null);
      return Optional.of(new ProviderVerifier(provider));
    } catch (ReflectiveOperationException | LinkageError | NoSuchAlgorithmException e) {
      LOG.info(
          "Signatures are verified in Java: the native library does not load ({})", e.toString());
      return Optional.empty();
    }
  }
}

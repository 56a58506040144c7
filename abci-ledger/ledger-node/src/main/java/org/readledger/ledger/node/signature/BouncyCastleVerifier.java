package org.readledger.ledger.node.signature;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Bouncy Castle, pure Java: everywhere. */
final class BouncyCastleVerifier implements SignatureVerifier {

  private final PreparedKeys<Ed25519PublicKeyParameters> keys =
      new PreparedKeys<>(bytes -> Optional.of(new Ed25519PublicKeyParameters(bytes)));

  @Override
  public String library() {
    return "Bouncy Castle";
  }

  @Override
  public boolean verifies(ByteString publicKey, ByteString message, ByteString signature) {
    var signatureBytes = signature.toByteArray();
    if (!Ed25519Form.isStrictSignature(signatureBytes)) {
      return false;
    }
    var messageBytes = message.toByteArray();
    return keys.of(publicKey)
        .map(
            key ->
                key.verify(
                    Ed25519.Algorithm.Ed25519,
                    null,
                    messageBytes,
                    0,
                    messageBytes.length,
                    signatureBytes,
                    0))
        .orElse(false);
  }
}

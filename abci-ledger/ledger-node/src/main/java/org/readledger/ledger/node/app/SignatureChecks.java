package org.readledger.ledger.node.app;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.readledger.ledger.node.signature.SignatureVerifier;
import org.readledger.ledger.node.state.StateView;
import org.readledger.ledger.node.state.Store;
import org.readledger.ledger.proto.Key;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.Signature;
import org.readledger.ledger.signing.SigningChallenge;

/**
 * Verifies the signatures of transactions under the keys of a state. A key's id is a hash of the
 * key, so a verdict about known bytes holds for ever, whatever becomes of the key's rights.
 */
final class SignatureChecks {

  private final SignatureVerifier verifier;

  SignatureChecks(SignatureVerifier verifier) {
    this.verifier = verifier;
  }

  SignatureVerdict verdict(ReceivedTransaction tx, String chainId, StateView keys) {
    if (tx.signed().getSignaturesCount() != 1) {
      return SignatureVerdict.NO_KEY;
    }
    var signature = tx.signed().getSignatures(0);
    return switch (signature.getKindCase()) {
      case ED25519 -> ed25519(tx, chainId, keys, signature);
      case ES256 -> SignatureVerdict.UNSUPPORTED;
      case KIND_NOT_SET -> SignatureVerdict.NO_KEY;
    };
  }

  private SignatureVerdict ed25519(
      ReceivedTransaction tx, String chainId, StateView keys, Signature signature) {
    var key = ed25519Key(keys, signature.getKeyId());
    if (key.isEmpty()) {
      return SignatureVerdict.NO_KEY;
    }
    var challenge = SigningChallenge.of(chainId, tx.signed().getBody());
    return verifier.verifies(key.get(), challenge, signature.getEd25519())
        ? SignatureVerdict.VALID
        : SignatureVerdict.INVALID;
  }

  private static Optional<ByteString> ed25519Key(StateView keys, ByteString keyId) {
    return keys.get(Store.KEYS, keyId)
        .map(SignatureChecks::parsed)
        .filter(key -> key.getDeclaration().getAlgorithm() == KeyAlgorithm.ED25519)
        .map(key -> key.getDeclaration().getPublicKey());
  }

  private static Key parsed(ByteString record) {
    try {
      return Key.parseFrom(record);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a key's record cannot be read", e);
    }
  }
}

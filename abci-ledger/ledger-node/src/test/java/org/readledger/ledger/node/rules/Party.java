package org.readledger.ledger.node.rules;

import com.google.protobuf.ByteString;
import java.util.List;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.signing.KeyIds;
import org.readledger.ledger.signing.Sha256;

/** Somebody who acts in tests, with one personal key that may do everything. */
record Party(ByteString id, KeyDeclaration key) {

  static Party named(String name) {
    return new Party(idOf(name), key(name, KeyCustody.PERSONAL, everyScope()));
  }

  static List<KeyScope> everyScope() {
    return List.of(
        KeyScope.REGISTER,
        KeyScope.MANAGE_KEYS,
        KeyScope.TREASURY,
        KeyScope.ATTEST,
        KeyScope.AGREE,
        KeyScope.POST,
        KeyScope.CLAIM,
        KeyScope.REPORT,
        KeyScope.SETTLE,
        KeyScope.ANCHOR);
  }

  static KeyDeclaration key(String name, KeyCustody custody, List<KeyScope> scopes) {
    return KeyDeclaration.newBuilder()
        .setAlgorithm(KeyAlgorithm.ED25519)
        .setPublicKey(digest("key of " + name))
        .setCustody(custody)
        .setHolder(idOf("holder " + name))
        .addAllScopes(scopes)
        .build();
  }

  /** The same party, signing with another key. */
  Party with(KeyDeclaration other) {
    return new Party(id, other);
  }

  ParticipantId participant() {
    return new ParticipantId(id);
  }

  ByteString keyId() {
    return KeyIds.of(key).bytes();
  }

  static ByteString idOf(String text) {
    return digest(text).substring(0, 16);
  }

  static ByteString digest(String text) {
    return Sha256.of(ByteString.copyFromUtf8(text));
  }
}

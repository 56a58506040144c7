package org.readledger.platform.demo;

import java.util.Map;
import java.util.stream.Collectors;
import org.readledger.ledger.id.KeyId;
import org.readledger.ledger.proto.Signature;
import org.readledger.ledger.signing.Ed25519Key;
import org.readledger.ledger.tx.TransactionDraft;
import org.readledger.platform.identity.UserAccount;
import org.readledger.platform.signing.Signer;
import org.springframework.stereotype.Component;

/** Holds the personas' keys. Every page says so, and the ledger marks these keys as a demo's. */
@Component
@DemoMode
class DemoSigner implements Signer {

  private final Map<KeyId, Ed25519Key> keys;

  DemoSigner(CastPersonas personas) {
    var cast = personas.cast().orElseThrow();
    this.keys =
        cast.people().stream()
            .map(cast::key)
            .collect(Collectors.toUnmodifiableMap(Ed25519Key::id, key -> key));
  }

  @Override
  public Signature sign(UserAccount person, TransactionDraft draft) {
    var key = keys.get(person.key());
    if (key == null) {
      throw new IllegalArgumentException("no demo key belongs to user " + person.userId());
    }
    return key.sign(draft.chainId(), draft.body());
  }
}

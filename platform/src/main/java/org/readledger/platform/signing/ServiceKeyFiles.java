package org.readledger.platform.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.Signature;
import org.readledger.ledger.signing.Ed25519Key;
import org.readledger.ledger.signing.KeyFile;
import org.readledger.ledger.tx.TransactionDraft;
import org.readledger.platform.config.ReadLedgerProperties;
import org.readledger.platform.genesis.DerivedIds;
import org.springframework.stereotype.Component;

/**
 * Service keys from files `service-*.key` in the key folder. An organisation's identifier follows
 * from its first service key, so that a file needs no table beside it.
 */
@Component
class ServiceKeyFiles implements ServiceKeys {

  private final Map<ParticipantId, Ed25519Key> keys;

  ServiceKeyFiles(ReadLedgerProperties properties) {
    this.keys = Map.copyOf(read(properties.keys()));
  }

  @Override
  public Optional<Signature> sign(TransactionDraft draft) {
    return Optional.ofNullable(keys.get(draft.author()))
        .map(key -> key.sign(draft.chainId(), draft.body()));
  }

  @Override
  public boolean holds(ParticipantId organisation) {
    return keys.containsKey(organisation);
  }

  private static Map<ParticipantId, Ed25519Key> read(Path folder) {
    Map<ParticipantId, Ed25519Key> found = new HashMap<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (var files = Files.newDirectoryStream(folder, "service-*.key")) {
      for (var file : files) {
        var key = KeyFile.read(file);
        found.put(DerivedIds.participant(key.publicKey()), key);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

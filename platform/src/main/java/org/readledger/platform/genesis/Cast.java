package org.readledger.platform.genesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.signing.Ed25519Key;
import org.readledger.ledger.signing.KeyFile;

/**
 * Everybody of the demo together with their keys. Identifiers follow from the key files, so that
 * genesis, web tier and tests agree without a further file.
 */
public final class Cast {

  private final Map<String, Ed25519Key> keys;

  private Cast(Map<String, Ed25519Key> keys) {
    this.keys = Map.copyOf(keys);
  }

  /**
   * Reads every key from its file, and makes those that are missing.
   *
   * @throws IOException if a file cannot be read or written, or others may read it
   */
  public static Cast inFolder(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Map<String, Ed25519Key> keys = new HashMap<>();
    for (var house : Houses.all()) {
      if (house.hasService()) {
        keys.put(house.keyFile(), KeyFile.readOrCreate(folder.resolve(house.keyFile())));
      }
    }
    for (var person : People.all()) {
      keys.put(person.keyFile(), KeyFile.readOrCreate(folder.resolve(person.keyFile())));
    }
    return new Cast(keys);
  }

  /** The organisations and readers. */
  public List<CastHouse> houses() {
    return Houses.all();
  }

  /** The people, in the order of the sign-in page. */
  public List<CastMember> people() {
    return People.all();
  }

  /** Who belongs to a house. */
  public List<CastMember> of(CastHouse house) {
    return people().stream().filter(person -> person.house().equals(house.house())).toList();
  }

  /** A house by its name in the cast. */
  public CastHouse house(String name) {
    return houses().stream().filter(h -> h.house().equals(name)).findFirst().orElseThrow();
  }

  /** A person's key. */
  public Ed25519Key key(CastMember person) {
    return key(person.keyFile());
  }

  /** The participant that a house is on the ledger. */
  public ParticipantId id(CastHouse house) {
    var first = house.hasService() ? house.keyFile() : of(house).getFirst().keyFile();
    return DerivedIds.participant(key(first).publicKey());
  }

  /** The keys a house is registered with: its service's, then its people's. */
  public List<KeyDeclaration> declarations(CastHouse house) {
    var people =
        of(house).stream()
            .map(person -> declaration(key(person), KeyCustody.PERSONAL, person.scopes()));
    if (!house.hasService()) {
      return people.toList();
    }
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(
                declaration(key(house.keyFile()), KeyCustody.SERVICE, house.serviceScopes())),
            people)
        .toList();
  }

  private static KeyDeclaration declaration(
      Ed25519Key key, KeyCustody custody, List<KeyScope> scopes) {
    return KeyDeclaration.newBuilder()
        .setAlgorithm(KeyAlgorithm.ED25519)
        .setPublicKey(key.publicKey())
        .setCustody(custody)
        .setHolder(DerivedIds.holder(key.publicKey()).bytes())
        .addAllScopes(scopes)
        .setDemo(custody == KeyCustody.PERSONAL)
        .build();
  }

  private Ed25519Key key(String file) {
    var key = keys.get(file);
    if (key == null) {
      throw new IllegalArgumentException("nobody of the demo has the key file " + file);
    }
    return key;
  }
}

package org.readledger.platform.genesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.readledger.ledger.genesis.DemoMarketRules;
import org.readledger.ledger.proto.GenesisParticipant;
import org.readledger.ledger.proto.GenesisState;
import org.readledger.ledger.proto.KeyAlgorithm;
import org.readledger.ledger.proto.KeyCustody;
import org.readledger.ledger.proto.KeyDeclaration;
import org.readledger.ledger.signing.KeyFile;

/** The application's part of a genesis document, from the keys in a folder. */
public final class GenesisStates {

  private GenesisStates() {}

  /** A demo's: operator and body with everybody's keys, which servers keep. */
  public static GenesisState demo(Cast cast) {
    var genesis = GenesisState.newBuilder().setDemo(true).setRules(DemoMarketRules.rules());
    for (var house : cast.houses()) {
      if (house.founding()) {
        genesis.addParticipants(
            GenesisParticipant.newBuilder()
                .setParticipantId(cast.id(house).bytes())
                .setKind(house.kind())
                .setAccredited(isBody(house))
                .addAllKeys(cast.declarations(house)));
      }
    }
    return genesis.build();
  }

  /** A market's: operator and body with a service key each; people enrol their own keys. */
  public static GenesisState market(Path keys) throws IOException {
    Files.createDirectories(
        keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var genesis = GenesisState.newBuilder().setRules(DemoMarketRules.rules());
    for (var house : Houses.all()) {
      if (house.founding()) {
        var key = KeyFile.readOrCreate(keys.resolve(house.keyFile()));
        genesis.addParticipants(
            GenesisParticipant.newBuilder()
                .setParticipantId(DerivedIds.participant(key.publicKey()).bytes())
                .setKind(house.kind())
                .setAccredited(isBody(house))
                .addKeys(
                    KeyDeclaration.newBuilder()
                        .setAlgorithm(KeyAlgorithm.ED25519)
                        .setPublicKey(key.publicKey())
                        .setCustody(KeyCustody.SERVICE)
                        .setHolder(DerivedIds.holder(key.publicKey()).bytes())
                        .addAllScopes(house.serviceScopes())));
      }
    }
    return genesis.build();
  }

  private static boolean isBody(CastHouse house) {
    return house.house().equals(Houses.BODY);
  }
}

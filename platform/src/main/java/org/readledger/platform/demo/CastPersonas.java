package org.readledger.platform.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readledger.platform.config.ReadLedgerProperties;
import org.readledger.platform.genesis.Cast;
import org.readledger.platform.genesis.CastHouse;
import org.readledger.platform.genesis.CastMember;
import org.readledger.platform.genesis.DerivedIds;
import org.readledger.platform.identity.Organisation;
import org.readledger.platform.identity.UserAccount;
import org.springframework.stereotype.Component;

/** The cast as personas; nobody outside demo mode. */
@Component
class CastPersonas implements DemoPersonas {

  private final Optional<Cast> cast;
  private final List<DemoPersona> personas;

  CastPersonas(ReadLedgerProperties properties) throws IOException {
    this.cast =
        properties.demo() ? Optional.of(Cast.inFolder(properties.keys())) : Optional.empty();
    this.personas = cast.map(CastPersonas::personas).orElse(List.of());
  }

  @Override
  public List<DemoPersona> all() {
    return personas;
  }

  @Override
  public Optional<DemoPersona> find(String key) {
    return personas.stream().filter(persona -> persona.key().equals(key)).findFirst();
  }

  /** The cast behind the personas, in demo mode. */
  Optional<Cast> cast() {
    return cast;
  }

  static Organisation organisation(Cast cast, CastHouse house) {
    return new Organisation(cast.id(house), house.kind(), house.name(), house.jurisdiction());
  }

  private static List<DemoPersona> personas(Cast cast) {
    List<DemoPersona> personas = new ArrayList<>();
    for (var person : cast.people()) {
      var organisation = organisation(cast, cast.house(person.house()));
      personas.add(
          new DemoPersona(
              person.key(),
              account(cast, person, organisation),
              organisation,
              person.about(),
              person.featured()));
    }
    return List.copyOf(personas);
  }

  private static UserAccount account(Cast cast, CastMember person, Organisation organisation) {
    var key = cast.key(person);
    return new UserAccount(
        DerivedIds.user(key.publicKey()),
        person.name(),
        organisation.id(),
        DerivedIds.holder(key.publicKey()),
        key.id(),
        person.roles(),
        true);
  }
}

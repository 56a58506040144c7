package org.readledger.platform.status;

import java.util.ArrayList;
import java.util.List;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.demo.DemoPersonas;
import org.readledger.platform.demo.DemoProgress;
import org.readledger.platform.demo.DemoTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** `GET /actuator/readledger` on the management port: what the launcher's `status` shows. */
@Component
@Endpoint(id = "readledger")
class ReadLedgerEndpoint {

  private static final double MILLIS = 1000;

  private final ChainStatus chain;
  private final ProjectionLag lag;
  private final ObjectProvider<OpenPostings> openPostings;
  private final ObjectProvider<DemoProgress> demo;
  private final DemoPersonas personas;
  private final DemoTokens tokens;

  ReadLedgerEndpoint(
      ChainStatus chain,
      ProjectionLag lag,
      ObjectProvider<OpenPostings> openPostings,
      ObjectProvider<DemoProgress> demo,
      DemoPersonas personas,
      DemoTokens tokens) {
    this.chain = chain;
    this.lag = lag;
    this.openPostings = openPostings;
    this.demo = demo;
    this.personas = personas;
    this.tokens = tokens;
  }

  /**
   * This instance.
   *
   * @param healthy whether the chain moves as seen from here
   * @param chainId the chain; empty before the first contact
   * @param height the newest block seen
   * @param blockAgeSeconds since it was seen; -1 before the first
   * @param projectionLagBlocks how far the slowest read model is behind
   * @param openPostings postings that await a reader
   * @param demoComplete whether the demonstration's data is in place; true outside demo mode
   * @param personas demo personas that the sign-in page offers; none outside demo mode
   * @param smokePersonas demo personas kept for `smoke`
   */
  record Status(
      boolean healthy,
      String chainId,
      long height,
      double blockAgeSeconds,
      long projectionLagBlocks,
      long openPostings,
      boolean demoComplete,
      List<Persona> personas,
      List<Persona> smokePersonas) {}

  /**
   * Somebody to act as.
   *
   * @param key stable name
   * @param role the first of the person's roles
   * @param name what people read
   * @param organisation participant id
   * @param token API token
   */
  record Persona(String key, String role, String name, String organisation, String token) {}

  @ReadOperation
  Status status() {
    var now = chain.now();
    var open = openPostings.getIfAvailable(() -> () -> 0L).count();
    return new Status(
        now.moving(),
        now.chainId(),
        now.height(),
        now.height() == 0 ? -1 : now.age().toMillis() / MILLIS,
        lag.blocks(),
        open,
        demo.getIfAvailable(() -> () -> true).isComplete(),
        personas(true),
        personas(false));
  }

  private List<Persona> personas(boolean featured) {
    List<Persona> found = new ArrayList<>();
    for (var persona : personas.all()) {
      if (persona.featured() == featured) {
        var account = persona.account();
        var role = account.roles().stream().sorted().findFirst().map(Enum::name).orElse("");
        found.add(
            new Persona(
                persona.key(),
                role,
                account.displayName(),
                account.organisation().hex(),
                tokens.of(persona.key()).orElse("")));
      }
    }
    return found;
  }
}

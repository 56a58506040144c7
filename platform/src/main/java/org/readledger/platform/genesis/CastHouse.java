package org.readledger.platform.genesis;

import java.util.List;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.ParticipantKind;

/**
 * An organisation of the demo, or a reader's own participant.
 *
 * @param house its name in the cast; its service key file is `service-{house}.key`
 * @param kind on the ledger
 * @param name what people read
 * @param jurisdiction ISO 3166-2 of its seat
 * @param serviceScopes what its service key may sign; empty: it has none
 * @param founding whether it stands in the genesis document
 * @param credits what the demo issues to it at first
 */
public record CastHouse(
    String house,
    ParticipantKind kind,
    String name,
    String jurisdiction,
    List<KeyScope> serviceScopes,
    boolean founding,
    long credits) {

  public CastHouse {
    serviceScopes = List.copyOf(serviceScopes);
  }

  /** The service key file's name. */
  public String keyFile() {
    return "service-" + house + ".key";
  }

  /** Whether a server may act for it. */
  public boolean hasService() {
    return !serviceScopes.isEmpty();
  }
}

package org.readledger.marketplace.imaging.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.readledger.ledger.id.ParticipantId;

/** The archives of each centre. Every method is about one centre; other centres' ids are absent. */
public interface CentreEndpoints {

  /** A centre's archives, the first registered first. */
  List<CentreEndpoint> of(ParticipantId centre);

  /** One of them. */
  Optional<CentreEndpoint> find(ParticipantId centre, UUID id);

  /** Registers an archive. */
  EndpointOutcome add(ParticipantId centre, EndpointForm form);

  /** Changes one; reads of studies in it use the new address at once. */
  EndpointOutcome change(ParticipantId centre, UUID id, EndpointForm form);

  /** Removes one that no posted study lies in; says whether it did. */
  boolean remove(ParticipantId centre, UUID id);

  /** Asks the archive for a study and says what came. */
  EndpointOutcome test(ParticipantId centre, UUID id);

  /** The same for an archive that is not registered yet. */
  EndpointOutcome test(EndpointForm form);
}

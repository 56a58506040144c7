package org.readledger.platform.identity;

import java.util.List;
import java.util.Optional;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.ParticipantKind;

/** The participants this web tier knows by name. */
public interface Organisations {

  /** One of them. */
  Optional<Organisation> find(ParticipantId id);

  /** All of a kind, by name. */
  List<Organisation> ofKind(ParticipantKind kind);

  /** Adds one or renames it. */
  void save(Organisation organisation);
}

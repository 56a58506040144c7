package org.readledger.marketplace.imaging.endpoint;

import java.util.Optional;
import java.util.UUID;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.marketplace.imaging.source.StudySink;
import org.readledger.marketplace.imaging.source.StudySource;

/** Registered archives, ready to be read from and stored to. */
public interface Archives {

  /** For reading; empty when the centre has no such endpoint. */
  Optional<StudySource> source(ParticipantId centre, UUID endpoint);

  /** For storing; empty when the centre has no such endpoint. */
  Optional<StudySink> sink(ParticipantId centre, UUID endpoint);
}

package org.readledger.platform.signing;

import java.util.Optional;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.Signature;
import org.readledger.ledger.tx.TransactionDraft;

/** Signs in an organisation's name with its service key: a file here, a KMS or an HSM elsewhere. */
public interface ServiceKeys {

  /** Signs the draft with its author's service key; empty when this instance holds none. */
  Optional<Signature> sign(TransactionDraft draft);

  /** Whether this instance may act for the organisation. */
  boolean holds(ParticipantId organisation);
}

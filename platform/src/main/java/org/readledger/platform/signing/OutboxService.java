package org.readledger.platform.signing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.Operation;

/**
 * Submissions that must happen once, whatever crashes: recorded first, then sent, re-signed after
 * expiry, settled when the chain answers.
 */
public interface OutboxService {

  /**
   * Submits once per business key with the organisation's service key. Asking again returns the
   * outcome of the first. The operations carry the ledger's own permanent business key, so that
   * even a re-signed retry cannot act twice.
   *
   * @param businessKey permanent, unique in this web tier, for example `manifest/{posting}/1`
   */
  CompletableFuture<TransactionResult> submitOnce(
      String businessKey, ParticipantId organisation, List<Operation> operations);
}

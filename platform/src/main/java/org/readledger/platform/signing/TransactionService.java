package org.readledger.platform.signing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.proto.Operation;
import org.readledger.platform.identity.UserAccount;

/** Prepare, sign, submit: the only way to the ledger. */
public interface TransactionService {

  /**
   * Builds the exact bytes of the operations in the person's organisation's name, and says them.
   */
  PreparedTransaction prepare(UserAccount by, List<Operation> operations);

  /**
   * Signs what was shown, submits it, and follows it to its block. Never completes exceptionally.
   */
  CompletableFuture<TransactionResult> signAndSubmit(UserAccount by, PreparedTransaction prepared);

  /** Submits with the organisation's service key. Never completes exceptionally. */
  CompletableFuture<TransactionResult> submitAsService(
      ParticipantId organisation, List<Operation> operations);
}

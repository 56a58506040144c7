package org.readledger.platform.signing;

import org.readledger.ledger.proto.Signature;
import org.readledger.ledger.tx.TransactionDraft;
import org.readledger.platform.identity.UserAccount;

/**
 * Turns what a person was shown into their signature. In demo mode the server holds the key; a
 * passkey in the browser takes this place without changing the flow.
 */
public interface Signer {

  /** Signs the draft's exact bytes with the person's key. */
  Signature sign(UserAccount person, TransactionDraft draft);
}

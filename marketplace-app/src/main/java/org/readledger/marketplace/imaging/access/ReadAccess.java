package org.readledger.marketplace.imaging.access;

import org.readledger.ledger.id.PostingId;
import org.readledger.platform.identity.UserAccount;

/** Decides each request for images by the ledger's state. Fails closed. */
@FunctionalInterface
public interface ReadAccess {

  /** Whether the caller gets this read's images now. Answers from memory. */
  AccessDecision decide(UserAccount caller, PostingId read);
}

package org.readledger.ledger.node.rules;

import java.util.List;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Receipt;
import org.readledger.ledger.proto.Rejection;

/** What became of an included transaction. */
public sealed interface TransactionOutcome {

  /**
   * All operations were applied.
   *
   * @param events what happened, in order
   * @param receipt the `data` of the transaction's result
   */
  record Accepted(List<LedgerEvent> events, Receipt receipt) implements TransactionOutcome {

    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * No operation was applied; the nonce is spent if the signature was the author's.
   *
   * @param rejection the `data` of the transaction's result; its code is the result's code
   * @param log one sentence for people
   */
  record Rejected(Rejection rejection, String log) implements TransactionOutcome {}
}

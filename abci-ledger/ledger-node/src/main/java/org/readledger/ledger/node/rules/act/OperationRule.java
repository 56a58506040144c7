package org.readledger.ledger.node.rules.act;

import org.readledger.ledger.proto.Operation;

/** Judges and applies one kind of operation. */
public interface OperationRule {

  /** Who may, when, and to what effect; the page docs/ledger/operations.md is made of these. */
  OperationTerms terms();

  /**
   * Decides one operation. Author kind and key scope have been checked against {@link #terms}.
   *
   * @param operation of the kind that the terms name
   */
  Decision decide(Act act, Operation operation);
}

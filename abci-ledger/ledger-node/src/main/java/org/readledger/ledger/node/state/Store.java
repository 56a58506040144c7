package org.readledger.ledger.node.state;

import java.util.Locale;

/**
 * The authenticated stores. Their lower-case names are the first element of every proof's key path,
 * so names and meaning never change; add at the end.
 */
public enum Store {
  PARTICIPANTS,
  KEYS,
  ACCOUNTS,
  TOTALS,
  REFERENCES,
  ATTESTATIONS,
  SUBJECTS,
  AGREEMENTS,
  POSTINGS,
  READS,
  MANIFESTS,
  REPORTS,
  LOGS,
  RULES,
  /** Spent nonces: expiry minute (8 bytes, big endian), author, nonce. */
  NONCES,
  /** Steps that fall due: time in ms (8 bytes, big endian), kind (1 byte), posting id. */
  DUE;

  /** The name in query paths `/store/{name}/key` and in proofs. */
  public String storeName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.readledger.ledger.node.app;

/** What can be said of a transaction's one signature. */
enum SignatureVerdict {
  /** It verifies under the key of its key id. */
  VALID,
  /** That key exists and the signature is not its. */
  INVALID,
  /** No key of this id is known, or not exactly one signature is there. */
  NO_KEY,
  /** A kind of signature this release does not verify. */
  UNSUPPORTED
}

package org.readledger.ledger.node.state;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The authenticated stores. Their lower-case names are the first element of every proof's key path,
 * so names and meaning never change; add at the end.
 */
public enum Store {
  PARTICIPANTS(1),
  KEYS(2),
  ACCOUNTS(3),
  TOTALS(4),
  REFERENCES(5),
  ATTESTATIONS(6),
  SUBJECTS(7),
  AGREEMENTS(8),
  POSTINGS(9),
  READS(10),
  MANIFESTS(11),
  REPORTS(12),
  LOGS(13),
  RULES(14),
  /** Spent nonces: expiry minute (8 bytes, big endian), author, nonce. */
  NONCES(15),
  /** Steps that fall due: time in ms (8 bytes, big endian), kind (1 byte), posting id. */
  DUE(16);

  private final int number;

  Store(int number) {
    this.number = number;
  }

  /** Its number on disk, 1 to 127, never given to another store. */
  public int number() {
    return number;
  }

  /** The store of a number on disk. */
  public static Optional<Store> ofNumber(int number) {
    return Arrays.stream(values()).filter(store -> store.number == number).findFirst();
  }

  /** The store of a name in a query path. */
  public static Optional<Store> ofName(String storeName) {
    return Arrays.stream(values()).filter(store -> store.storeName().equals(storeName)).findFirst();
  }

  /** The name in query paths `/store/{name}/key` and in proofs. */
  public String storeName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

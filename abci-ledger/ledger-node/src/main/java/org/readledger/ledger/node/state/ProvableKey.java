package org.readledger.ledger.node.state;

import com.google.protobuf.ByteString;

/**
 * What a record must look like so that a stock light client can prove it and nobody can forge it.
 *
 * <p>An operation with an empty key consumes no element of a proof's key path: a record under an
 * empty key, holding a root as its value, would be walked through like a bucket. Keys that begin
 * with `x:` are read as hexadecimal by the light client (CometBFT crypto/merkle/proof_key_path.go).
 * An empty value cannot be told from absence.
 */
public final class ProvableKey {

  private static final ByteString HEX_MARK = ByteString.copyFromUtf8("x:");

  private ProvableKey() {}

  /** Whether a key can stand in a proof. */
  public static boolean isProvable(ByteString key) {
    return !key.isEmpty() && !key.startsWith(HEX_MARK);
  }

  /**
   * Checks a key.
   *
   * @throws IllegalArgumentException if it is empty or begins with `x:`
   */
  public static void require(ByteString key) {
    if (!isProvable(key)) {
      throw new IllegalArgumentException(
          key.isEmpty() ? "a record's key is empty" : "a record's key begins with x:");
    }
  }

  /**
   * Checks a record.
   *
   * @throws IllegalArgumentException if its key is not provable or its value is empty
   */
  public static void requireRecord(ByteString key, ByteString value) {
    require(key);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a record's value is empty");
    }
  }
}

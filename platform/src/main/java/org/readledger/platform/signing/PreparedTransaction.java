package org.readledger.platform.signing;

import java.util.List;
import org.readledger.ledger.tx.TransactionDraft;

/**
 * What a person is shown before signing.
 *
 * @param draft the exact bytes
 * @param words what they say, one sentence per operation, made from the same bytes
 * @param digestHex the transaction id, 64 hexadecimal digits
 */
public record PreparedTransaction(TransactionDraft draft, List<String> words, String digestHex) {

  public PreparedTransaction {
    words = List.copyOf(words);
  }
}

package org.readledger.ledger.tx;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.readledger.ledger.proto.TransactionBody;

/**
 * What a body says, in plain English, from the very bytes that are signed.
 *
 * @param envelope in whose name, and until when it may be included
 * @param acts one sentence or two per operation, in order
 */
public record TransactionInWords(String envelope, List<String> acts) {

  public TransactionInWords {
    acts = List.copyOf(acts);
  }

  /** Describes a body with identifiers shortened; see {@link #of(ByteString, Names)}. */
  public static TransactionInWords of(ByteString body) {
    return of(body, Names.SHORT_IDS);
  }

  /**
   * Describes a body.
   *
   * @param body the serialised TransactionBody
   * @param names what to call whom
   * @throws IllegalArgumentException if the bytes are no body, or hold anything these words would
   *     not show: nobody is to sign what cannot be said
   */
  public static TransactionInWords of(ByteString body, Names names) {
    var parsed = parsed(body);
    if (UnknownFields.anywhereIn(parsed)) {
      throw new IllegalArgumentException("the transaction holds fields that are not understood");
    }
    var words = new OperationWords(names);
    return new TransactionInWords(
        "In the name of %s, valid until %s."
            .formatted(names.of(parsed.getAuthor()), Phrases.time(parsed.getExpiresAtMs())),
        parsed.getOperationsList().stream().map(words::of).toList());
  }

  private static TransactionBody parsed(ByteString body) {
    try {
      return TransactionBody.parseFrom(body);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("these bytes are not a transaction", e);
    }
  }
}

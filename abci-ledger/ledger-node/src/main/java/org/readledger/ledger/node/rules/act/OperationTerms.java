package org.readledger.ledger.node.rules.act;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.RejectionCode;

/**
 * What there is to know about an operation before sending it.
 *
 * @param kind the operation
 * @param scope the scope that the signing key needs
 * @param authors the kinds of participant that may; empty: every kind
 * @param preconditions in words
 * @param effect in words
 * @param codes its own refusals beside those of the envelope
 */
public record OperationTerms(
    KindCase kind,
    KeyScope scope,
    Set<ParticipantKind> authors,
    String preconditions,
    String effect,
    List<RejectionCode> codes) {

  public OperationTerms {
    authors = Set.copyOf(authors);
    codes = List.copyOf(codes);
  }

  /** Whether this kind of participant may. */
  public boolean openTo(ParticipantKind author) {
    return authors.isEmpty() || authors.contains(author);
  }
}

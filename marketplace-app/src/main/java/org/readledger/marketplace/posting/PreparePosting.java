package org.readledger.marketplace.posting;

import java.util.List;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.act.FieldProblem;
import org.readledger.platform.signing.PreparedTransaction;

/** What became of a request to prepare a posting. */
public sealed interface PreparePosting {

  /**
   * Ready to be signed.
   *
   * @param posting id it will have
   * @param number display number it will have
   * @param prepared the exact bytes and their words
   */
  record Ready(PostingId posting, String number, PreparedTransaction prepared)
      implements PreparePosting {}

  /** The form has to be changed first. */
  record Invalid(List<FieldProblem> problems) implements PreparePosting {}

  /**
   * Not possible, whatever the form says.
   *
   * @param sentence why, and what to do
   */
  record NotPossible(String sentence) implements PreparePosting {}
}

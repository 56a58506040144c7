package org.readledger.marketplace.reports;

import java.util.List;
import org.readledger.marketplace.act.FieldProblem;

/** What became of a request to prepare a report for signing. */
public sealed interface PrepareReport {

  /** Ready to be signed. */
  record Ready(SigningSheet sheet) implements PrepareReport {}

  /** Sections are missing or too long. */
  record Incomplete(List<FieldProblem> problems) implements PrepareReport {}

  /**
   * Not possible now.
   *
   * @param sentence why, and what to do
   */
  record NotPossible(String sentence) implements PrepareReport {}
}

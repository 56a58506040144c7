package org.readledger.ui.worklist;

import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.worklist.WorklistRow;

/** A row of the list on one reader's screen. It keeps its place while its posting changes. */
final class Line {

  private WorklistRow row;
  private String gone = "";

  Line(WorklistRow row) {
    this.row = row;
  }

  WorklistRow row() {
    return row;
  }

  PostingId posting() {
    return row.posting();
  }

  /** Shows the posting as it is now. */
  void renew(WorklistRow current) {
    row = current;
    gone = "";
  }

  /** Says why the row will leave. */
  void leave(String why) {
    gone = why;
  }

  boolean isGone() {
    return !gone.isEmpty();
  }

  String gone() {
    return gone;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Line line && line.posting().equals(posting());
  }

  @Override
  public int hashCode() {
    return posting().hashCode();
  }
}

package org.readledger.ledger.node.state;

import com.google.protobuf.ByteString;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Weaves an overlay's changes into the scan of the state below it, in key order. */
final class ScanMerge implements StateView.RecordVisitor {

  private static final Comparator<ByteString> ORDER =
      ByteString.unsignedLexicographicalComparator();

  private final Iterator<Map.Entry<ByteString, Optional<ByteString>>> changes;
  private final StateView.RecordVisitor visitor;
  private Map.@Nullable Entry<ByteString, Optional<ByteString>> next;
  private boolean stopped;

  ScanMerge(
      NavigableMap<ByteString, Optional<ByteString>> changes, StateView.RecordVisitor visitor) {
    this.changes = changes.entrySet().iterator();
    this.visitor = visitor;
    advance();
  }

  @Override
  public boolean visit(ByteString key, ByteString value) {
    while (next != null) {
      var order = ORDER.compare(next.getKey(), key);
      if (order > 0) {
        break;
      }
      if (!emitNext()) {
        return false;
      }
      if (order == 0) {
        return true;
      }
    }
    return emit(key, value);
  }

  /** Visits the changes behind the last record below. */
  void finish() {
    while (!stopped && next != null) {
      emitNext();
    }
  }

  private boolean emitNext() {
    var change = next;
    advance();
    return change == null
        || change.getValue().isEmpty()
        || emit(change.getKey(), change.getValue().get());
  }

  private boolean emit(ByteString key, ByteString value) {
    stopped = !visitor.visit(key, value);
    return !stopped;
  }

  private void advance() {
    next = changes.hasNext() ? changes.next() : null;
  }
}

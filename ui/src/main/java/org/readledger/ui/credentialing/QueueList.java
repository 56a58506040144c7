package org.readledger.ui.credentialing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.readledger.credentialing.file.FileStatus;
import org.readledger.credentialing.file.read.FileViews.QueueRow;
import org.readledger.ui.parts.EmptyState;
import org.readledger.ui.words.Times;

/** The body's files, the next due first. */
final class QueueList extends Div {

  QueueList(
      List<QueueRow> rows, String chosen, UnaryOperator<String> nameOf, Consumer<String> choose) {
    addClassName("queue");
    if (rows.isEmpty()) {
      add(new EmptyState("No file", "A file opens when a reader applies to your body."));
    }
    rows.forEach(row -> add(entry(row, row.fileId().equals(chosen), nameOf, choose)));
  }

  private static NativeButton entry(
      QueueRow row, boolean current, UnaryOperator<String> nameOf, Consumer<String> choose) {
    var name = new Span(nameOf.apply(row.reader()));
    name.addClassNames("medium", "clip");
    var settled = row.status() == FileStatus.ATTESTED || row.status() == FileStatus.DENIED;
    var due = new Span(settled ? row.status().label() : Times.day(row.dueAt()));
    due.addClassNames("xs", "dim", "nowrap");
    var next = new Span(next(row.status()));
    next.addClassNames("xs", "dim");
    var count = new Span(row.verified() + " of " + row.elements());
    count.addClassNames("xs", "dim", "num");
    count.getElement().setAttribute("title", "verified elements");
    var entry = new NativeButton();
    entry.add(new Span(name, due), new Span(next, count));
    entry.addClassName("entry");
    entry.getElement().setAttribute("aria-current", Boolean.toString(current));
    entry.addClickListener(click -> choose.accept(row.fileId()));
    return entry;
  }

  /** What comes next for a file. */
  static String next(FileStatus status) {
    return switch (status) {
      case APPLICATION, IN_VERIFICATION -> "Verify elements";
      case READY_FOR_COMMITTEE -> "Decide";
      case APPROVED -> "Attest";
      case DEFERRED -> "Answer what was asked";
      case DENIED -> "Denied";
      case ATTESTED -> "Monitored";
    };
  }
}

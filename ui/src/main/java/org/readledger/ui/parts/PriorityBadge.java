package org.readledger.ui.parts;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.readledger.ledger.proto.Priority;

/** The priority of a posting: glyph, word, colour. */
public final class PriorityBadge extends Span {

  /** A badge for the priority. */
  public PriorityBadge(Priority priority) {
    addClassNames("badge", style(priority));
    add(new Icon(glyph(priority)), new Span(priority.name()));
  }

  /** The badge's class. */
  public static String style(Priority priority) {
    return priority.name().toLowerCase(Locale.ROOT);
  }

  /** The badge's symbol. */
  public static Glyph glyph(Priority priority) {
    return switch (priority) {
      case STAT -> Glyph.STAT;
      case URGENT -> Glyph.UP;
      case ROUTINE, PRIORITY_UNSPECIFIED, UNRECOGNIZED -> Glyph.DASH;
    };
  }
}

package org.readledger.ui.parts;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;

/** The keys of a view, at its foot. */
public final class KeyLegend extends Footer {

  /** An empty legend. */
  public KeyLegend() {
    addClassName("legend");
  }

  /** Adds what some keys do; legends are separated by a space. */
  public KeyLegend key(String legends, String act) {
    var entry = new Span();
    for (var legend : legends.split(" ", -1)) {
      entry.add(new KeyCap(legend));
    }
    entry.add(new Span(act));
    add(entry);
    return this;
  }

  /** Adds a remark at the right. */
  public KeyLegend remark(Span remark) {
    remark.addClassName("push");
    add(remark);
    return this;
  }
}

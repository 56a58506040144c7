package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names and values in two columns. */
public final class Facts extends DescriptionList {

  /** An empty list. */
  public Facts() {
    addClassName("facts");
  }

  /** Adds a line of text. */
  public Facts line(String name, String value) {
    return line(name, new Span(value));
  }

  /** Adds a line. */
  public Facts line(String name, Component value) {
    add(new Term(name), new Description(value));
    return this;
  }
}

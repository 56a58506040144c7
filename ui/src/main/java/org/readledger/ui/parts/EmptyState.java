package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing here yet: says what to do next. */
public final class EmptyState extends Div {

  /** A heading, a sentence, and at most one button. */
  public EmptyState(String heading, String sentence, Component... actions) {
    addClassName("empty");
    add(new H2(heading), new Paragraph(sentence));
    add(actions);
  }
}

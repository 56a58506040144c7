package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** The usual shape of a view: a title bar, then its body. */
public abstract class Frame extends Div {

  private final Div title = new Div();
  private final Div body = new Div();

  /** A view with its heading. */
  protected Frame(String heading) {
    addClassName("view");
    title.addClassName("toolbar");
    title.add(new H1(heading));
    body.addClassName("body");
    add(title, body);
  }

  /** Adds to the title bar, after the heading. */
  protected void addToTitle(Component... components) {
    title.add(components);
  }

  /** Adds to the title bar, at its far end. */
  protected void addToTitleEnd(Component... components) {
    var end = new Span(components);
    end.addClassNames("push", "row");
    title.add(end);
  }

  /** The part below the title bar. */
  protected Div body() {
    return body;
  }
}

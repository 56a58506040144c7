package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;

/** A panel beside a list: head, scrolling body, and a foot with the act. */
public class SidePanel extends Aside {

  private final Header head = new Header();
  private final Div middle = new Div();
  private final Footer foot = new Footer();

  /** An empty panel with its name for assistive technology. */
  public SidePanel(String name) {
    addClassName("side");
    getElement().setAttribute("aria-label", name);
    middle.addClassName("body");
    add(head, middle, foot);
    foot.setVisible(false);
  }

  /** The head. */
  public Header head() {
    return head;
  }

  /** The scrolling part. */
  public Div middle() {
    return middle;
  }

  /** Puts components into the foot. */
  public void foot(Component... components) {
    foot.removeAll();
    foot.add(components);
    foot.setVisible(components.length > 0);
  }
}

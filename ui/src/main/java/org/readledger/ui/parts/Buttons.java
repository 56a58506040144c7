package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;

/** Buttons by their weight: one primary per view, naming the act and its cost. */
public final class Buttons {

  private Buttons() {}

  /** The act of a view, with the keys that do the same. */
  public static Button primary(String label, Runnable act, String... keys) {
    var button = button(label, act, "primary");
    if (keys.length > 0) {
      label(button, label, keys);
    }
    return button;
  }

  /** Says the act anew, with its keys. */
  public static void label(Button button, String label, String... keys) {
    var content = new Span(new Span(label));
    content.addClassName("row");
    for (var key : keys) {
      var cap = new KeyCap(key);
      cap.getElement().setAttribute("aria-hidden", "true");
      content.add(cap);
    }
    button.setText("");
    button.setIcon(content);
    button.setAriaLabel(label);
  }

  /** An ordinary act. */
  public static Button plain(String label, Runnable act) {
    return button(label, act);
  }

  /** An act that stays in the background. */
  public static Button quiet(String label, Runnable act) {
    return button(label, act, "quiet");
  }

  /** An act that costs or ends something. */
  public static Button danger(String label, Runnable act) {
    return button(label, act, "danger");
  }

  /** An act inside a sentence or a row. */
  public static Button link(String label, Runnable act) {
    return button(label, act, "link");
  }

  /** A symbol alone, with its words for assistive technology and as a tooltip. */
  public static Button icon(Glyph glyph, String label, Runnable act) {
    var button = button("", act, "quiet", "icon");
    button.setIcon(new Icon(glyph));
    button.setAriaLabel(label);
    button.getElement().setAttribute("title", label);
    return button;
  }

  /** Puts a symbol before the words. */
  public static Button withIcon(Button button, Component icon) {
    button.setIcon(icon);
    return button;
  }

  private static Button button(String label, Runnable act, String... classNames) {
    var button = new Button(label, click -> act.run());
    button.addClassNames(classNames);
    return button;
  }
}

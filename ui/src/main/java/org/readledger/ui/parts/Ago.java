package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;

/** How long ago something was; the browser keeps the words current. */
@Tag("rl-ago")
@JsModule("context://js/rl-time.js")
public final class Ago extends Component implements HasStyle {

  /** "2 s ago" for a moment two seconds back. */
  public Ago(Instant at) {
    set(at);
  }

  /** Only the span, without "ago". */
  public Ago bare() {
    getElement().setAttribute("bare", true);
    return this;
  }

  /** Moves the moment. */
  public void set(Instant at) {
    getElement().setAttribute("at", Long.toString(at.toEpochMilli()));
  }
}

package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;

/** Time left until a deadline: words, colour by nearness, and the share of the time used. */
@Tag("rl-due")
@JsModule("context://js/rl-time.js")
public final class DueTime extends Component implements HasStyle {

  /** Counts down from the posting to the deadline; the browser keeps the words current. */
  public DueTime(Instant from, Instant until) {
    getElement()
        .setAttribute("from", Long.toString(from.toEpochMilli()))
        .setAttribute("until", Long.toString(until.toEpochMilli()));
  }

  /** Without the bar. */
  public DueTime plain() {
    getElement().setAttribute("plain", true);
    return this;
  }

  /** In the size of a figure. */
  public DueTime big() {
    getElement().setAttribute("big", true);
    return this;
  }
}

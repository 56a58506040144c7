package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;

/** The key that does the same. */
@Tag("kbd")
public final class KeyCap extends Component implements HasText, HasStyle {

  /** A key by its legend. */
  public KeyCap(String legend) {
    setText(legend);
  }
}

package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** One symbol of the sprite. Says nothing to assistive technology. */
@Tag("span")
public final class Icon extends Component implements HasStyle {

  /** A symbol in its usual size. */
  public Icon(Glyph glyph, String... classNames) {
    addClassNames("ic");
    addClassNames(classNames);
    getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", glyph.svg());
  }
}

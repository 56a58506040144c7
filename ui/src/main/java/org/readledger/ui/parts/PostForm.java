package org.readledger.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A plain HTML form that leaves the page by a POST, with the session's CSRF token inside. */
@Tag("form")
public final class PostForm extends Component implements HasComponents, HasStyle {

  /** A form for one address; its content brings the button of type submit. */
  public PostForm(String action, Component... content) {
    getElement().setAttribute("method", "post").setAttribute("action", action);
    var request = VaadinServletRequest.getCurrent();
    if (request != null
        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      hidden(token.getParameterName(), token.getToken());
    }
    add(content);
  }

  /** Adds a value that is sent along. */
  public PostForm hidden(String name, String value) {
    getElement()
        .appendChild(
            new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value));
    return this;
  }
}

package org.readledger.ui.landing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.readledger.platform.demo.DemoPersona;
import org.readledger.platform.demo.DemoPersonas;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Icon;
import org.readledger.ui.parts.PostForm;
import org.readledger.ui.words.Names;

/** One persona of the demo: a click signs in. */
final class PersonaCard {

  private PersonaCard() {}

  static Component of(DemoPersona persona) {
    var avatar = new Span(Names.initials(persona.account().displayName()));
    avatar.addClassName("avatar");
    avatar.getElement().setAttribute("aria-hidden", "true");
    var name = new Span(persona.account().displayName());
    name.addClassName("medium");
    var about = new Span(persona.about());
    about.addClassNames("xs", "dim");
    var who = new Span(name, about);
    who.addClassName("who");
    var card = new NativeButton();
    card.getElement().setAttribute("type", "submit");
    card.setId("persona-" + persona.key());
    card.add(avatar, who, new Icon(Glyph.ARROW, "push", "faint"));
    card.addClassName("persona-card");
    return new PostForm(DemoPersonas.SIGN_IN, card).hidden("persona", persona.key());
  }
}

package org.readledger.ui.landing;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Icon;

/** One persona of the demo: a click signs in. */
final class PersonaCard extends NativeButton {

  PersonaCard(UserAccount persona, String organisation, Runnable signIn) {
    addClassName("persona-card");
    var avatar = new Span(initials(persona.displayName()));
    avatar.addClassName("avatar");
    avatar.getElement().setAttribute("aria-hidden", "true");
    var name = new Span(persona.displayName());
    name.addClassName("medium");
    var act =
        new Span(
            organisation.equals(persona.displayName())
                ? actOf(persona)
                : organisation + ": " + actOf(persona).toLowerCase(Locale.ROOT));
    act.addClassNames("xs", "dim");
    var who = new Span(name, act);
    who.addClassName("who");
    var arrow = new Icon(Glyph.ARROW, "push", "faint");
    add(avatar, who, arrow);
    addClickListener(click -> signIn.run());
  }

  private static String initials(String name) {
    var letters = new StringBuilder();
    for (var word : name.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && letters.length() < 2) {
        letters.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return letters.toString();
  }

  private static String actOf(UserAccount persona) {
    if (persona.has(Role.READER)) {
      return "Claim a read, report it, be paid";
    }
    if (persona.has(Role.CREDENTIALING_COMMITTEE)) {
      return "Decide on a credential file";
    }
    if (persona.has(Role.CREDENTIALING_STAFF)) {
      return "Check sources, attest licences";
    }
    if (persona.has(Role.OPERATOR)) {
      return "Watch the market, issue credits";
    }
    if (persona.has(Role.AUDITOR)) {
      return "Look at blocks and figures";
    }
    return "Post a study, accept its report";
  }
}

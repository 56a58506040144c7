package org.readledger.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readledger.platform.demo.DemoPersonas;
import org.readledger.ui.parts.Buttons;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Icon;
import org.readledger.ui.parts.PostForm;
import org.readledger.ui.words.Names;

/** Brand, navigation, ledger, wallet, person. */
final class TopBar extends Header {

  private final Map<String, Anchor> links = new LinkedHashMap<>();
  private final Span pills = new Span();
  private final Span person = new Span();

  TopBar(List<Destination> places, boolean demo, Component ledgerPill) {
    addClassName("topbar");
    var brand = new Anchor("/", new Icon(Glyph.BRAND), new Span("ReadLedger"));
    brand.addClassName("brand");
    add(brand);
    if (demo) {
      var badge = new Span("Demo data");
      badge.addClassNames("badge", "quiet", "wide-only");
      add(badge);
    }
    add(navigation(places));
    pills.addClassNames("push", "row");
    pills.add(ledgerPill);
    person.addClassName("row");
    person.add(
        Buttons.icon(
            Glyph.ROWS, "Switch between compact and comfortable rows", () -> call("toggleDensity")),
        Buttons.icon(Glyph.SUN, "Switch between dark and light", () -> call("toggleTheme")));
    add(pills, person);
  }

  private Nav navigation(List<Destination> places) {
    var navigation = new Nav();
    navigation.addClassName("tabs");
    navigation.setAriaLabel("Main");
    for (var place : places) {
      var link = new Anchor("/" + place.path(), place.label());
      link.addClassName("tab");
      links.put(place.path(), link);
      navigation.add(link);
    }
    return navigation;
  }

  private static void call(String function) {
    UI.getCurrent().getPage().executeJs("window.readledger[$0]()", function);
  }

  void addPill(Component pill) {
    pills.add(pill);
  }

  void person(String name, String organisation) {
    var separator = new Span();
    separator.addClassName("sep");
    var avatar = new Span(Names.initials(name));
    avatar.addClassName("avatar");
    avatar.getElement().setAttribute("aria-hidden", "true");
    var first = new Span(name);
    first.addClassName("medium");
    var second = new Span(organisation.equals(name) ? "Signed in" : organisation);
    second.addClassName("xs");
    var who = new Span(avatar, new Span(first, second));
    who.addClassName("persona");
    person.add(separator, who, signOut());
  }

  private static PostForm signOut() {
    var button = new NativeButton();
    button.add(new Icon(Glyph.OUT));
    button.addClassName("icon-button");
    button.getElement().setAttribute("type", "submit").setAttribute("title", "Sign out");
    button.getElement().setAttribute("aria-label", "Sign out");
    return new PostForm(DemoPersonas.SIGN_OUT, button);
  }

  /** Marks the place the person is at. */
  void mark(String path) {
    links.forEach(
        (target, link) -> {
          if (target.equals(path)) {
            link.getElement().setAttribute("aria-current", "page");
          } else {
            link.getElement().removeAttribute("aria-current");
          }
        });
  }
}

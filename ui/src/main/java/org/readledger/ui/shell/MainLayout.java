package org.readledger.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import org.readledger.ui.parts.Glyph;
import org.readledger.ui.parts.Icon;
import org.readledger.ui.words.Times;

/** The frame around every view. */
@AnonymousAllowed
@SpringComponent
@UIScope
@JsModule("context://js/rl-page.js")
@JsModule("context://js/rl-time.js")
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

  private static final long serialVersionUID = 1L;

  private final transient TopBarParts parts;
  private final Main main = new Main();
  private TopBar topBar;

  MainLayout(TopBarParts parts) {
    this.parts = parts;
    addClassName("page");
    main.setId("main");
    topBar = parts.topBar();
    add(skipLink(), topBar, demoBanner(), main);
    tellTheTime(UI.getCurrent());
  }

  private static Anchor skipLink() {
    var link = new Anchor("#main", "Skip to content");
    link.setRouterIgnore(true);
    link.addClassName("skip");
    return link;
  }

  private Component demoBanner() {
    var banner = new Div();
    banner.addClassName("demo-banner");
    if (!parts.demo()) {
      banner.addClassName("hide");
      return banner;
    }
    var lead = new Span("Demo data.");
    lead.addClassName("strong");
    banner.add(
        new Icon(Glyph.INFO, "i-s"),
        lead,
        new Span(
            "Every person, posting and credit here is invented, and this server signs for the personas."));
    return banner;
  }

  // Countdowns run in the browser by the server's clock; moments are shown in the browser's zone.
  private static void tellTheTime(UI ui) {
    ui.getPage()
        .executeJs(
            "window.rlSkew = Number($0) - Date.now();"
                + " return Intl.DateTimeFormat().resolvedOptions().timeZone;",
            Long.toString(Clock.systemUTC().millis()))
        .then(String.class, zone -> Times.useZone(VaadinSession.getCurrent(), zone));
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    main.getElement().removeAllChildren();
    main.getElement().appendChild(content.getElement());
  }

  @Override
  public void removeRouterLayoutContent(HasElement oldContent) {
    main.getElement().removeAllChildren();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    topBar.mark(event.getLocation().getFirstSegment());
  }
}

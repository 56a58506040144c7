package org.readledger.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;

/** The page itself: push on, our own style sheets, nothing from elsewhere. */
@Push
@StyleSheet("context://css/font.css")
@StyleSheet("context://css/tokens.css")
@StyleSheet("context://css/app.css")
public class AppShell implements AppShellConfigurator {

  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("ReadLedger");
    settings.setViewport("width=device-width, initial-scale=1");
    settings.addLink("icon", "/icons/favicon.svg");
  }
}

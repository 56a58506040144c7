package org.readledger.launcher.story;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readledger.launcher.acceptance.RunningWhole;

/** The system's Chromium, with one window per persona; collects what went wrong on the pages. */
final class Browser implements AutoCloseable {

  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final com.microsoft.playwright.Browser chromium =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(List.of("--no-sandbox", "--force-color-profile=srgb")));
  private final String url;
  private final Path pictures;
  private final List<String> consoleErrors = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();

  Browser(String url) {
    this.url = url;
    this.pictures = RunningWhole.checkout().resolve("docs/screenshots");
  }

  /** A window of its own, with its own session. */
  Page window(int width, int height) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-US")
                .setTimezoneId("America/New_York"));
    context.setDefaultTimeout(30_000);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            consoleErrors.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> consoleErrors.add(page.url() + ": " + error));
    return page;
  }

  /** Signs a persona in and shows a path. */
  Page as(String persona, String path) {
    Page page = window(1440, 900);
    page.navigate(url + "/");
    page.locator("#persona-" + persona).click();
    page.waitForURL(address -> !address.endsWith("/sign-in/demo"));
    page.navigate(url + path);
    page.locator("main").waitFor();
    return page;
  }

  /** Takes a picture for the documentation and lets axe look at the page. */
  void picture(Page page, String name) {
    page.waitForTimeout(700);
    page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    new AxeBuilder(page)
        .exclude("iframe").analyze().getViolations().stream()
            .filter(rule -> SERIOUS.contains(rule.getImpact()))
            .forEach(
                rule ->
                    findings.add(
                        name
                            + ": "
                            + rule.getId()
                            + " at "
                            + rule.getNodes().getFirst().getTarget()));
  }

  String url() {
    return url;
  }

  /** What the pages' consoles said in red. */
  List<String> consoleErrors() {
    return consoleErrors;
  }

  /** Serious accessibility findings of every picture taken. */
  List<String> findings() {
    return findings;
  }

  @Override
  public void close() {
    playwright.close();
  }
}

package org.readledger.launcher.story;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readledger.launcher.acceptance.RunningWhole;

/** The system's Chromium, with one window per persona; collects what went wrong on the pages. */
final class Browser implements AutoCloseable {

  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  private static final long LARGEST_PICTURE = 300_000;

  /**
   * A page that is left says goodbye to its push connection; when signing in has just ended its
   * session, the refusal of that goodbye is nothing anybody sees or loses.
   */
  private static final String GOODBYE = "X-Atmosphere-Transport=close";

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final com.microsoft.playwright.Browser chromium =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--force-color-profile=srgb",
                          "--use-gl=angle",
                          "--use-angle=swiftshader")));
  private final String url;
  private final Path pictures = RunningWhole.checkout().resolve("docs/screenshots");
  private final List<String> consoleErrors = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();

  private Browser(String url) {
    this.url = url;
  }

  /**
   * A browser for the whole that this run shares, or for the one at {@code READLEDGER_STORY_URL}.
   */
  static Browser forStory() {
    String running = System.getenv("READLEDGER_STORY_URL");
    return new Browser(running == null ? RunningWhole.shared().url() : running);
  }

  /** A window of its own, with its own session. */
  Page window() {
    Page page =
        chromium
            .newContext(
                new NewContextOptions()
                    .setViewportSize(1440, 900)
                    .setLocale("en-US")
                    .setTimezoneId("America/New_York"))
            .newPage();
    page.context().setDefaultTimeout(30_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.location().contains(GOODBYE)) {
            consoleErrors.add(page.url() + ": " + message.text() + " at " + message.location());
          }
        });
    page.onPageError(error -> consoleErrors.add(page.url() + ": " + error));
    return page;
  }

  /** Signs a persona in; the page shown then is the one they begin at. */
  Page as(String persona) {
    Page page = window();
    page.navigate(url + "/");
    page.locator("#persona-" + persona).click();
    page.locator(".persona").waitFor();
    return page;
  }

  /** Signs a persona in and shows a path. */
  Page as(String persona, String path) {
    Page page = as(persona);
    page.navigate(url + path);
    page.locator("main h1").first().waitFor();
    return page;
  }

  /** Takes a picture for the documentation and lets axe look at the page. */
  void picture(Page page, String name) {
    page.waitForTimeout(700);
    Path file = pictures.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    if (size(file) > LARGEST_PICTURE) {
      Coarse.greys(file);
    }
    if (size(file) > LARGEST_PICTURE) {
      findings.add(name + ": the picture has " + size(file) + " bytes");
    }
    look(page, name);
  }

  private void look(Page page, String name) {
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

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return url;
  }

  /** What the pages' consoles said in red. */
  List<String> consoleErrors() {
    return consoleErrors;
  }

  /** Serious accessibility findings and pictures too large, over every picture taken. */
  List<String> findings() {
    return findings;
  }

  @Override
  public void close() {
    playwright.close();
  }
}

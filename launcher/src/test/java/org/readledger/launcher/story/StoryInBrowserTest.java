package org.readledger.launcher.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.readledger.launcher.acceptance.RunningWhole;

/**
 * The story from posting to payment in a real browser, as each role, with a picture of each view.
 */
@Tag("acceptance")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryInBrowserTest {

  private static Browser browser;

  @BeforeAll
  static void openBrowser() {
    browser = new Browser(RunningWhole.shared().url());
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @Test
  @Order(1)
  void aVisitorLearnsWhatThisIsAndChoosesAPersona() {
    Page page = browser.window(1440, 900);
    page.navigate(browser.url() + "/");
    assertThat(page.getByRole(AriaRole.HEADING, heading(1)))
        .containsText("credentialed readers claim");
    assertThat(page.getByText("Ledger in step")).isVisible();
    assertThat(page.getByText("Every person, posting and credit here is invented")).isVisible();
    browser.picture(page, "landing");
  }

  @Test
  @Order(2)
  void theCentrePostsAStudyFromItsPacs() {
    Page page = browser.as("center-northside", "/board");
    button(page, "Post from PACS").click();
    Locator choose =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Choose .*")));
    choose.first().waitFor();
    choose.first().click();
    Locator post =
        page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Post for .* cr$")));
    post.waitFor();
    browser.picture(page, "centre-post");
    post.click();
    assertThat(page.locator(".notice")).containsText(Pattern.compile("P-\\d+"));
    browser.picture(page, "centre-board");
  }

  @Test
  @Order(3)
  void aReaderWithoutTheLicenceIsToldWhyNot() {
    Page page = browser.as("reader-no-michigan", "/worklist");
    page.locator(".why-button").first().click();
    assertThat(page.locator(".why").first()).containsText("requirements met");
    browser.picture(page, "worklist-why-not-me");
  }

  @Test
  @Order(4)
  void aReaderClaimsReadsAndSigns() {
    Page page = browser.as("reader-neuro", "/worklist");
    page.locator("vaadin-grid .state.c-ok").first().click();
    Locator claim =
        page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Claim for .* cr$")));
    claim.waitFor();
    browser.picture(page, "worklist");
    claim.click();
    Locator open =
        page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Open P-.*")));
    open.waitFor();
    open.click();
    page.waitForURL("**/reads/*");
    write(page);
    browser.picture(page, "reading-room");
    button(page, "Review final report").click();
    button(page, "Sign final report").waitFor();
    browser.picture(page, "signing");
    button(page, "Sign final report").click();
    assertThat(page.getByText("awaits the centre")).isVisible();
    browser.picture(page, "report-filed");
  }

  private static void write(Page page) {
    Locator sections = page.locator("vaadin-text-area[data-section] textarea");
    sections.first().waitFor();
    for (int i = 0; i < sections.count(); i++) {
      sections.nth(i).fill("Written in the browser test, section " + (i + 1) + ".");
      sections.nth(i).blur();
    }
    assertThat(page.locator(".editor [role=status]")).containsText("Saved");
  }

  @Test
  @Order(5)
  void whatWasTypedSurvivesAReloadOfThePage() {
    Page page = browser.as("reader-neuro", "/reads");
    Locator open =
        page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Open P-.*")));
    if (open.count() == 0) {
      page.navigate(browser.url() + "/worklist");
      page.locator("vaadin-grid .state.c-ok").first().click();
      page.getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName(Pattern.compile("^Claim for .* cr$")))
          .click();
      open.waitFor();
    }
    open.first().click();
    Locator section = page.locator("vaadin-text-area[data-section] textarea").first();
    section.fill("Kept although the browser was closed at once.");
    page.reload();
    Locator use = button(page, "Use it");
    Locator kept = page.locator("vaadin-text-area[data-section] textarea").first();
    kept.waitFor();
    page.waitForTimeout(1000);
    if (use.isVisible()) {
      use.click();
    }
    assertThat(kept).hasValue("Kept although the browser was closed at once.");
  }

  @Test
  @Order(6)
  void theCentreAcceptsAndTheReaderIsPaid() {
    Page page = browser.as("center-northside", "/board");
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Accept the report of .*")))
        .first()
        .click();
    Locator accept =
        page.locator(".side footer")
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"));
    accept.waitFor();
    browser.picture(page, "centre-report");
    accept.click();
    assertThat(page.locator(".notice.ok")).isVisible();
    Page wallet = browser.as("reader-neuro", "/wallet");
    assertThat(wallet.locator("table.plain").first()).containsText(Pattern.compile("P-\\d+"));
    browser.picture(wallet, "wallet");
  }

  @Test
  @Order(7)
  void everyOtherViewIsThereForItsRole() {
    view("reader-neuro", "/reads", "my-reads");
    view("reader-no-michigan", "/credentials", "my-credentials");
    view("center-northside", "/endpoints", "endpoints");
    view("center-northside", "/access-log", "access-log");
    view("credentialing-one", "/queue", "credentialing");
    view("operator", "/market", "market");
    view("operator", "/purchases", "purchases");
    view("operator", "/participants", "participants");
    view("operator", "/ledger", "ledger");
    view("operator", "/verify", "verify");
  }

  private static void view(String persona, String path, String name) {
    Page page = browser.as(persona, path);
    page.getByRole(AriaRole.HEADING, heading(1)).first().waitFor();
    browser.picture(page, name);
    page.setViewportSize(1280, 800);
    page.waitForTimeout(300);
    var overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) overflow).intValue()).as("overflow of " + path + " at 1280 px").isZero();
    page.context().close();
  }

  @Test
  @Order(8)
  void aPhoneShowsTheWorklistAndTheLightThemeIsOneClickAway() {
    Page page = browser.as("reader-neuro", "/worklist");
    button(page, "Switch between dark and light").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "light");
    browser.picture(page, "worklist-light");
    page.setViewportSize(390, 844);
    browser.picture(page, "worklist-phone");
  }

  @Test
  @Order(9)
  void noPageComplainedAndAxeFoundNothingSerious() {
    assertThat(browser.consoleErrors()).isEmpty();
    assertThat(browser.findings()).isEmpty();
  }

  private static Page.GetByRoleOptions heading(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}

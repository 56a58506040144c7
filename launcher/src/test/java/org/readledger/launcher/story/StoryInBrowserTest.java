package org.readledger.launcher.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The story from posting to payment in a real browser, as each role, with a picture of each view.
 */
@Tag("acceptance")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryInBrowserTest {

  private static final Pattern NUMBER = Pattern.compile("P-\\d+");
  private static final String STUDY = "MR brain, second opinion";

  private static Browser browser;
  private static String number = "";
  private static String digest = "";

  @BeforeAll
  static void openBrowser() {
    browser = Browser.forStory();
    setDefaultAssertionTimeout(30_000);
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @Test
  @Order(1)
  void aVisitorLearnsWhatThisIs() {
    Page page = browser.window();
    page.navigate(browser.url() + "/");
    assertThat(page.getByRole(AriaRole.HEADING, heading(1)))
        .containsText("credentialed readers claim");
    assertThat(page.getByText("Ledger in step")).isVisible();
    browser.picture(page, "landing");
    page.context().close();
  }

  @Test
  @Order(2)
  void whoeverSignsInBeginsAtTheirOwnPlace() {
    Map.of(
            "reader-neuro", "/worklist",
            "center-northside", "/board",
            "credentialing-one", "/queue",
            "operator", "/market",
            "auditor", "/market")
        .forEach(
            (persona, home) -> {
              Page page = browser.as(persona);
              page.waitForURL("**" + home);
              page.context().close();
            });
  }

  @Test
  @Order(3)
  void theCentrePostsAStudyFromItsPacs() {
    Page page = browser.as("center-northside", "/board");
    button(page, "Post from PACS").click();
    starting(page, "Choose .*" + STUDY).click();
    starting(page, "Post for .* cr$").waitFor();
    page.getByLabel("Clinical question, without anything that identifies the patient")
        .fill("Second opinion on a lesion of the left temporal lobe. Glioma or demyelination?");
    browser.picture(page, "post-from-pacs");
    starting(page, "Post for .* cr$").click();
    Locator notice = page.locator(".notice.ok");
    assertThat(notice).containsText(NUMBER);
    number = found(notice.innerText(), NUMBER);
    browser.picture(page, "board");
    page.context().close();
  }

  @Test
  @Order(4)
  void aReaderWithoutTheLicenceIsToldWhyNot() {
    Page page = browser.as("reader-no-michigan", "/worklist");
    page.locator(".why-button").first().click();
    assertThat(page.locator(".why").first()).containsText("requirements met");
    browser.picture(page, "why-not-me");
    page.context().close();
  }

  @Test
  @Order(5)
  void ofTwoReadersOneGetsTheReadAndTheOtherSeesThatItIsTaken() {
    Page slower = browser.as("reader-general", "/worklist");
    row(slower).waitFor();
    Page page = browser.as("reader-neuro", "/worklist");
    row(page).click();
    starting(page, "Claim for .* cr$").waitFor();
    browser.picture(page, "worklist");
    starting(page, "Claim for .* cr$").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open " + number)).waitFor();
    assertThat(slower.locator("vaadin-grid-cell-content .state", containing("Taken"))).isVisible();
    slower.context().close();
    page.context().close();
  }

  @Test
  @Order(6)
  void theReaderSeesTheImagesAndTheirFramesAreCountedAgainstTheLedger() {
    Page page = room();
    page.frameLocator("iframe").locator("canvas.cornerstone-canvas").first().waitFor();
    page.waitForFunction(
        """
        () => {
          const canvas = document.querySelector('iframe').contentDocument
              .querySelector('canvas.cornerstone-canvas');
          const pixels = canvas.getContext('2d')
              .getImageData(0, 0, canvas.width, canvas.height).data;
          const greys = new Set();
          for (let i = 0; i < pixels.length; i += 4) greys.add(pixels[i]);
          return greys.size > 50;
        }
        """);
    assertThat(page.locator(".integrity"))
        .containsText(Pattern.compile("[1-9]\\d* of 20 frames match the ledger"));
    page.context().close();
  }

  @Test
  @Order(7)
  void whatWasTypedSurvivesAReloadAtOnce() {
    Page page = room();
    Locator first = sections(page).first();
    first.fill("Kept although the page was reloaded at once.");
    page.reload();
    first.waitFor();
    page.waitForTimeout(1500);
    Locator use = button(page, "Use it");
    if (use.isVisible()) {
      use.click();
    }
    assertThat(first).hasValue("Kept although the page was reloaded at once.");
    page.context().close();
  }

  @Test
  @Order(8)
  void theReaderSignsAPreliminaryAndThenTheFinalReport() {
    Page page = room();
    write(page);
    page.frameLocator("iframe").locator("canvas.cornerstone-canvas").first().waitFor();
    assertThat(page.locator(".integrity")).containsText("20 of 20 frames match the ledger");
    browser.picture(page, "reading-room");
    button(page, "File preliminary").click();
    button(page, "Sign preliminary report").click();
    assertThat(page.locator(".signbar .panel-note")).containsText(Pattern.compile("Block \\d"));
    button(page, "Review final report").click();
    button(page, "Sign final report").waitFor();
    browser.picture(page, "sign");
    button(page, "Sign final report").click();
    assertThat(page.getByText("Filed. " + number + " awaits the centre.")).isVisible();
    page.context().close();
  }

  private static void write(Page page) {
    List<String> texts =
        List.of(
            "Second opinion on a lesion of the left temporal lobe.",
            "Proton density weighted, axial oblique, 20 images, no contrast.",
            "No earlier study.",
            "No mass. No shift of the midline.",
            "Normal signal of cortex and white matter at the levels shown.",
            "Ventricles and sulci of normal width.",
            "No lesion seen on these images.");
    Locator sections = sections(page);
    for (int i = 0; i < sections.count(); i++) {
      sections.nth(i).fill(texts.get(Math.min(i, texts.size() - 1)));
      sections.nth(i).blur();
    }
    page.waitForTimeout(1500);
    assertThat(page.locator(".editor [role=status]").first()).containsText("Saved");
  }

  @Test
  @Order(9)
  void theCentreReadsAndAcceptsTheReport() {
    Page page = browser.as("center-northside", "/board");
    button(page, "Accept the report of " + number).click();
    Locator accept =
        page.locator(".side footer")
            .getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept").setExact(true));
    accept.waitFor();
    digest = page.locator(".side .mono").first().innerText().replaceAll("\\s", "");
    browser.picture(page, "report-accept");
    accept.click();
    assertThat(page.locator(".notice.ok")).isVisible();
    page.context().close();
  }

  @Test
  @Order(10)
  void theReaderIsPaidWithABlockThatTellsTheTransaction() {
    Page page = browser.as("reader-neuro", "/wallet");
    Locator payment = page.locator("table.plain tr", containing(number)).first();
    payment.waitFor();
    browser.picture(page, "wallet");
    payment.getByRole(AriaRole.LINK).click();
    page.waitForURL("**/ledger/transaction/*");
    assertThat(page.getByText("Accepted", new Page.GetByTextOptions().setExact(true))).isVisible();
    browser.picture(page, "transaction");
    page.navigate(browser.url() + "/ledger");
    page.locator("table.plain tbody tr").nth(5).waitFor();
    browser.picture(page, "ledger");
    page.context().close();
  }

  @Test
  @Order(11)
  void anyoneCanCompareTheDigestWithTheLedger() {
    Page page = browser.window();
    page.navigate(browser.url() + "/verify?digest=" + digest);
    assertThat(page.locator(".verdict")).containsText("stands on the ledger");
    browser.picture(page, "verify");
    page.context().close();
  }

  @Test
  @Order(12)
  void credentialsAndTheirFilesAndTheMarketAreThereForTheirRoles() {
    view("reader-no-michigan", "/credentials", "my-credentials");
    view("operator", "/market", "operator");
    Page page = browser.as("credentialing-one", "/queue");
    page.locator(".entry").first().waitFor();
    browser.picture(page, "credential-queue");
    page.locator(".entry", containing("General radiologist")).click();
    assertThat(page.getByRole(AriaRole.HEADING, heading(1))).containsText("General radiologist");
    page.getByText("Its credentials stand on the ledger").waitFor();
    browser.picture(page, "credential-file");
    page.context().close();
  }

  private static void view(String persona, String path, String name) {
    Page page = browser.as(persona, path);
    browser.picture(page, name);
    page.setViewportSize(1280, 800);
    page.waitForTimeout(300);
    var overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) overflow).intValue()).as("overflow of " + path + " at 1280 px").isZero();
    page.context().close();
  }

  @Test
  @Order(13)
  void noPageComplainedAndAxeFoundNothingSerious() {
    assertThat(browser.consoleErrors()).isEmpty();
    assertThat(browser.findings()).isEmpty();
  }

  private static Page room() {
    Page page = browser.as("reader-neuro", "/reads");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open " + number)).click();
    page.waitForURL("**/reads/*");
    sections(page).first().waitFor();
    return page;
  }

  private static Locator sections(Page page) {
    return page.locator("vaadin-text-area[data-section] textarea");
  }

  private static Locator row(Page page) {
    return page.locator("vaadin-grid-cell-content", containing(number)).first();
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static String found(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }

  private static Page.GetByRoleOptions heading(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator starting(Page page, String pattern) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + pattern)));
  }
}

package org.readledger.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.readledger.platform.RunningPlatform;
import org.readledger.platform.audit.AuditTrail;
import org.readledger.platform.demo.DemoPersonas;
import org.readledger.platform.demo.DemoTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class WhoGetsInTest extends RunningPlatform {

  private static final String SESSION_TOKEN =
      "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN";
  private static final String READERS = "/api/v1/probe/reader";

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  @Autowired private DemoTokens tokens;
  @Autowired private AuditTrail audit;
  @Autowired private WebApplicationContext context;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Test
  void aStrangerIsToldToSignInAndLearnsNothingElse() throws Exception {
    for (var path :
        new String[] {READERS, "/api/v1/nothing", "/dicomweb/reads/1/studies", "/viewer/"}) {
      var answer = send(request(path).GET());
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue(problemJson());
    }
  }

  @Test
  void anUnknownTokenIsRefused() throws Exception {
    var answer = send(request(READERS).header("Authorization", "Bearer nobody").GET());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void aTokenSignsInForOneRequestAndLeavesNoSession() throws Exception {
    var answer = send(as("reader-general", READERS).GET());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("General radiologist (demo)");
    assertThat(cookies.getCookieStore().getCookies())
        .noneMatch(cookie -> cookie.getName().equals("JSESSIONID"));
  }

  @Test
  void aTokenMayWriteWithoutACsrfToken() throws Exception {
    var answer =
        send(
            as("reader-general", READERS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"a\":\"b\"}")));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void anotherRoleIsRefusedAndTheRefusalIsOnTheAuditTrail() throws Exception {
    var before = denials();
    assertThat(send(as("auditor", READERS).GET()).statusCode()).isEqualTo(403);
    assertThat(denials()).isEqualTo(before + 1);
    assertThat(audit.firstBroken()).isEmpty();
  }

  @Test
  void aRouteWithoutARuleIsClosedToEveryone() throws Exception {
    assertThat(send(as("operator", "/api/v1/probe/unruled").GET()).statusCode()).isEqualTo(403);
  }

  @Test
  void aSignInWithoutACsrfTokenLeadsBackToThePageAndSignsNobodyIn() throws Exception {
    var form = request(DemoPersonas.SIGN_IN).header("Content-Type", formType());
    var answer = send(form.POST(BodyPublishers.ofString("persona=reader-neuro")));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(send(request(READERS).GET()).statusCode()).isEqualTo(401);
  }

  @Test
  void aPersonaSignsInWithOneClickAndTheSessionNeedsACsrfTokenToWrite() throws Exception {
    var browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    var session = new MockHttpSession();
    session.setAttribute(SESSION_TOKEN, new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "secret"));
    var signIn = post(DemoPersonas.SIGN_IN).session(session).param("_csrf", masked("secret"));
    var signedIn =
        (MockHttpSession)
            browser
                .perform(signIn.param("persona", "reader-neuro"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getRequest()
                .getSession();
    assertThat(signedIn.getId()).as("a fresh session").isNotEqualTo(session.getId());

    browser.perform(get(READERS).session(signedIn)).andExpect(status().isOk());
    var write = post(READERS).session(signedIn).contentType("application/json").content("{}");
    browser.perform(write).andExpect(status().isForbidden());
    write.cookie(new Cookie("XSRF-TOKEN", "secret")).header("X-XSRF-TOKEN", "secret");
    browser.perform(write).andExpect(status().isOk());
  }

  @Test
  void anAddressWithoutARouteIsNotFoundAndAMethodWithoutOneIsNotAllowed() throws Exception {
    var nothing = send(as("operator", "/api/v1/nothing").GET());
    assertThat(nothing.statusCode()).isEqualTo(404);
    assertThat(nothing.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(send(as("operator", READERS).DELETE()).statusCode()).isEqualTo(405);
  }

  @Test
  void textThatTheDatabaseCannotHoldIsRefused() throws Exception {
    var answer =
        send(
            as("reader-general", READERS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"a\":\"b\\u0000\"}")));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aRefusalByTheContainerIsNotLedToTheSignIn() throws Exception {
    assertThat(send(as("reader-general", "/api/v1//..;x/probe").GET()).statusCode()).isEqualTo(400);
  }

  @Test
  void anOversizedBodyIsRefusedAnnouncedOrNot() throws Exception {
    var big = "{\"a\":\"" + "x".repeat(1_100_000) + "\"}";
    var disguised =
        as("reader-general", READERS.replace("api", "%61pi"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(big));
    assertThat(send(disguised).statusCode()).isEqualTo(413);
    var announced =
        as("reader-general", READERS)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(big));
    assertThat(send(announced).statusCode()).isEqualTo(413);
    var chunked =
        as("reader-general", READERS)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(big.getBytes(utf8()))));
    assertThat(send(chunked).statusCode()).isEqualTo(413);
  }

  @Test
  void anUnexpectedFailureTellsNoDetail() throws Exception {
    var answer = send(as("reader-general", "/api/v1/probe/failing").GET());
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret detail");
    assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
  }

  @Test
  void brokenJsonAndUnknownRoutesGetASentence() throws Exception {
    var broken =
        send(
            as("reader-general", READERS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{")));
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body()).contains("not the JSON this route expects");
    var missing = send(as("reader-general", "/api/v1/nothing").GET());
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("There is nothing at this address.");
  }

  @Test
  void theManagementPortAnswersAndTheOrdinaryPortDoesNot() throws Exception {
    var status =
        send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + managementPort + "/actuator/readledger"))
                .GET());
    assertThat(status.statusCode()).isEqualTo(200);
    assertThat(status.body())
        .contains("\"projectionLagBlocks\"", "\"personas\"", "reader-neuro", "rl_demo_");
    assertThat(send(request("/actuator/readledger").GET()).statusCode()).isIn(401, 403, 404);
    assertThat(send(request("/actuator/health").GET()).statusCode()).isIn(401, 403, 404);
  }

  // As Spring Security masks tokens against BREACH: a mask, then the token XOR the mask.
  private static String masked(String token) {
    var plain = token.getBytes(utf8());
    return java.util.Base64.getUrlEncoder()
        .encodeToString(
            java.nio.ByteBuffer.allocate(2 * plain.length)
                .put(new byte[plain.length])
                .put(plain)
                .array());
  }

  private long denials() {
    return jdbc.sql("select count(*) from audit_record where type = 'SECURITY_ALERT'")
        .query(Long.class)
        .single();
  }

  private HttpRequest.Builder as(String persona, String path) {
    return request(path).header("Authorization", "Bearer " + tokens.of(persona).orElseThrow());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String problemJson() {
    return "application/problem+json;charset=UTF-8";
  }

  private static String formType() {
    return "application/x-www-form-urlencoded";
  }

  private static java.nio.charset.Charset utf8() {
    return java.nio.charset.StandardCharsets.UTF_8;
  }
}

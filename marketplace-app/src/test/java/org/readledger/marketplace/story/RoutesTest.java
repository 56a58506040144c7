package org.readledger.marketplace.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.readledger.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Holds docs/routes.md against the code: every route, as every role and as nobody. */
class RoutesTest extends RealMarket {

  private static final Pattern ROW =
      Pattern.compile("\\| (\\w+) \\| `([^`]+)` \\| ([^|]+) \\| ([a-z-]+) \\|");
  private static final String EVERYONE = "anyone signed in";
  private static final String ANYONE = "anyone";
  private static final Map<String, String> PERSONAS =
      Map.of(
          "READER", "smoke-reader-unlicensed",
          "CENTER_STAFF", "smoke-center",
          "CREDENTIALING_STAFF", "smoke-credentialing",
          "CREDENTIALING_COMMITTEE", "smoke-committee",
          "OPERATOR", "smoke-operator",
          "AUDITOR", "auditor");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private final HttpClient http = HttpClient.newHttpClient();

  private record Route(String method, String path, Set<String> roles) {
    boolean changes() {
      return !method.equals("GET");
    }

    boolean isOpenToAnyone() {
      return roles.contains(ANYONE);
    }

    boolean isOpenTo(Set<Role> mine) {
      return isOpenToAnyone()
          || roles.contains(EVERYONE)
          || mine.stream().anyMatch(role -> roles.contains(role.name()));
    }
  }

  @Test
  void theTableListsEveryRouteAndNoOther() throws IOException {
    var listed =
        table().stream()
            .map(route -> route.method() + " " + route.path())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(mapped()).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void everyRouteAnswersEveryRoleAndNobodyAsTheTableSays() throws Exception {
    var softly = new SoftAssertions();
    for (var route : table()) {
      var asNobody = status(route, Optional.empty());
      var nobody = "%s %s as nobody".formatted(route.method(), route.path());
      if (route.isOpenToAnyone()) {
        softly.assertThat(asNobody).as(nobody).isNotIn(401, 403, 405, 500);
      } else {
        // without a session or a token, a change is refused for lack of either
        softly
            .assertThat(asNobody)
            .as(nobody)
            .isIn(route.changes() ? Set.of(401, 403) : Set.of(401));
      }
      for (var persona : PERSONAS.values()) {
        var status = status(route, Optional.of(token(persona)));
        var label = "%s %s as %s".formatted(route.method(), route.path(), persona);
        if (route.isOpenTo(persona(persona).roles())) {
          softly.assertThat(status).as(label).isNotIn(401, 403, 405, 500);
        } else {
          // a body is read before the role is looked at: an empty one is malformed to anybody
          softly
              .assertThat(status)
              .as(label)
              .isIn(route.changes() ? Set.of(400, 403) : Set.of(403));
        }
      }
    }
    softly.assertAll();
  }

  private int status(Route route, Optional<String> token) throws IOException, InterruptedException {
    var path =
        route
            .path()
            .replace("{version}", "1")
            .replace("{height}", "1")
            .replace("{hash}", "0".repeat(64))
            .replace("{digest}", "0".repeat(64))
            .replaceAll("\\{[a-zA-Z]+}", "0".repeat(32));
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .method(
                route.method(),
                route.method().equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("{}"));
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private Set<String> mapped() {
    var mapped = new TreeSet<String>();
    mappings
        .getHandlerMethods()
        .forEach(
            (info, method) ->
                info.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/"))
                    .forEach(
                        path ->
                            info.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> mapped.add(verb + " " + path))));
    return mapped;
  }

  private static List<Route> table() throws IOException {
    var routes = new ArrayList<Route>();
    for (var line : Files.readAllLines(repository().resolve("docs/routes.md"))) {
      var row = ROW.matcher(line);
      // Credentialing is a module beside this one; the application with views holds both.
      if (row.matches() && !row.group(4).equals("credentialing")) {
        routes.add(new Route(row.group(1), row.group(2), Set.of(row.group(3).split(", ", -1))));
      }
    }
    assertThat(routes).as("docs/routes.md holds the table").hasSizeGreaterThan(20);
    return routes;
  }

  private static Path repository() {
    var at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("docs/routes.md"))) {
      at = Optional.ofNullable(at.getParent()).orElseThrow();
    }
    return at;
  }
}

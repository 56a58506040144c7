package org.readledger.launcher.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readledger.launcher.artifact.ArtifactCache;

class OhifPackageTest {
  @Test
  void everyAddressOfTheViewerLiesUnderItsPath() throws Exception {
    Path viewer = new OhifPackage(ArtifactCache.defaultRoot(System.getenv())).obtain();

    String page = Files.readString(viewer.resolve("index.html"));
    assertThat(page).contains("src=\"/viewer/app.bundle.", "window.PUBLIC_URL=\"/viewer/\"");
    assertThat(page).doesNotContainPattern("(src|href)=\"/(?!viewer/)");
    try (Stream<Path> files = Files.walk(viewer)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).noneMatch(f -> f.toString().endsWith(".map"));
      for (Path file : all) {
        if (file.toString().endsWith(".css")) {
          assertThat(Files.readString(file)).doesNotContainPattern("url\\(['\"]?/(?!viewer/)");
        } else if (file.toString().endsWith(".js")) {
          assertThat(Files.readString(file)).doesNotContain("__webpack_require__.p = \"/\"");
        }
      }
    }
  }
}

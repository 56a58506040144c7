package org.readledger.launcher.pacs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs Orthanc and the two sample packages, as the demo does. */
class DemoPacsTest {
  @TempDir Path directory;

  @Test
  void aDemoPacsHoldsItsStudiesOnceAndKeepsThemOverARestart() throws Exception {
    List<SampleStudy> studies =
        List.of(SampleCatalogue.named("ct-head"), SampleCatalogue.named("xa-coronary"));
    SampleStudies samples = SampleStudies.inDefaultCache(System.getenv());
    String password;
    try (OrthancProcess orthanc = OrthancProcess.start(directory, "Test PACS")) {
      password = orthanc.settings().password();
      assertThat(samples.load(orthanc.rest(), studies)).isEqualTo(2);
      assertThat(samples.load(orthanc.rest(), studies)).isZero();
    }
    try (OrthancProcess orthanc = OrthancProcess.start(directory, "Test PACS")) {
      assertThat(orthanc.settings().password()).isEqualTo(password);
      assertThat(samples.load(orthanc.rest(), studies)).isZero();
      String found = qido(orthanc, true).body();
      assertThat(found)
          .contains("Demo^Patient 05", "CT head without contrast")
          .contains(SampleCatalogue.named("xa-coronary").studyInstanceUid())
          .doesNotContain("JXD191021006");
      assertThat(qido(orthanc, false).statusCode()).isEqualTo(HttpURLConnection.HTTP_UNAUTHORIZED);
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("orthanc.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void theHeadCtTellsViewersWhereItsImageLies() throws Exception {
    SampleStudy head = SampleCatalogue.named("ct-head");
    try (OrthancProcess orthanc = OrthancProcess.start(directory, "Test PACS")) {
      SampleStudies.inDefaultCache(System.getenv()).load(orthanc.rest(), List.of(head));
      String path = "/studies/" + head.studyInstanceUid() + "/metadata";
      assertThat(get(orthanc, path, true).body().replaceAll("\\s", ""))
          .contains("\"00200032\":{\"Value\":[-110.2153,-98.189");
    }
  }

  private static java.net.http.HttpResponse<String> qido(OrthancProcess orthanc, boolean signedIn)
      throws Exception {
    return get(orthanc, "/studies?includefield=StudyDescription", signedIn);
  }

  private static java.net.http.HttpResponse<String> get(
      OrthancProcess orthanc, String path, boolean signedIn) throws Exception {
    OrthancSettings settings = orthanc.settings();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.dicomWebRoot() + path));
    if (signedIn) {
      String basic = settings.user() + ":" + settings.password();
      request.header(
          "Authorization",
          "Basic "
              + Base64.getEncoder()
                  .encodeToString(basic.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}

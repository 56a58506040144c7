package org.readledger.marketplace.imaging.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.launcher.pacs.OrthancProcess;
import org.readledger.launcher.pacs.SampleCatalogue;
import org.readledger.launcher.pacs.SampleStudies;
import org.readledger.launcher.pacs.SampleStudy;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.imaging.dicomweb.PacsCredentials;
import org.readledger.marketplace.imaging.endpoint.EndpointForm;
import org.readledger.marketplace.imaging.endpoint.EndpointOutcome;
import org.readledger.marketplace.imaging.report.ReturnedReport;
import org.readledger.marketplace.imaging.source.StudyFilter;
import org.readledger.marketplace.imaging.source.StudySink.StoreOutcome;
import org.readledger.marketplace.imaging.source.StudySummary;

/** What is stored in, and asked of, a real archive. */
class ReportReturnTest {
  @TempDir Path directory;

  @Test
  void aSignedReportStandsBesideItsImagesOnceAndEndpointsAreReallyQueried() throws Exception {
    SampleStudy sample = SampleCatalogue.named("ct-chest");
    try (OrthancProcess orthanc = OrthancProcess.start(directory.resolve("pacs"), "Test PACS");
        ImagingStack stack = new ImagingStack(directory)) {
      SampleStudies.inDefaultCache(System.getenv()).load(orthanc.rest(), List.of(sample));
      ParticipantId centre = new ParticipantId(ImagingStack.id());
      var settings = orthanc.settings();
      var credentials = new PacsCredentials.Basic(settings.user(), settings.password());
      UUID endpoint = stack.endpoint(centre, settings.dicomWebRoot().toString(), credentials);
      PostingId read = stack.post(centre, endpoint, sample.studyInstanceUid(), true);
      byte[] pdf = "%PDF-1.7 odd".getBytes(StandardCharsets.US_ASCII);
      ReturnedReport report = new ReturnedReport(1, "Final report", Instant.now(), pdf);

      assertThat(stack.reports.deliver(read, report)).isInstanceOf(StoreOutcome.Stored.class);
      assertThat(stack.reports.deliver(read, report)).isInstanceOf(StoreOutcome.Stored.class);

      String metadata =
          body(
              stack,
              settings.dicomWebRoot() + "/studies/" + sample.studyInstanceUid() + "/metadata",
              credentials);
      assertThat(metadata.split("1.2.840.10008.5.1.4.1.1.104.1", -1)).hasSize(2);
      assertThat(metadata).contains("Final report", "application/pdf", "18748-4");
      List<StudySummary> studies =
          stack.endpoints.source(centre, endpoint).orElseThrow().search(StudyFilter.any(10));
      assertThat(studies).hasSize(1);
      assertThat(studies.getFirst().patientName()).isEqualTo("Demo^Patient 03");
      assertThat(studies.getFirst().instanceCount()).isEqualTo(2);
      assertThat(studies.getFirst().modalities()).containsExactlyInAnyOrder("CT", "DOC");
      assertThat(stack.manifests.build(read, 2, n -> {}).root())
          .as("our own objects do not count as images")
          .isEqualTo(stack.manifests.build(read, 1, n -> {}).root());

      assertThat(stack.endpoints.test(centre, endpoint))
          .isInstanceOf(EndpointOutcome.Answers.class);
      var wrong = new PacsCredentials.Basic(settings.user(), "wrong");
      assertThat(
              stack.endpoints.test(
                  new EndpointForm("PACS", settings.dicomWebRoot().toString(), wrong)))
          .isInstanceOfSatisfying(
              EndpointOutcome.Refused.class,
              no -> assertThat(no.sentence()).contains("refuses the registered credentials"));
      assertThat(
              stack.endpoints.test(
                  new EndpointForm("PACS", "http://127.0.0.1:1/dicom-web", credentials)))
          .isInstanceOfSatisfying(
              EndpointOutcome.Refused.class,
              no -> assertThat(no.sentence()).contains("cannot be reached"));
      assertThat(stack.endpoints.test(new EndpointForm("PACS", "http://10.0.0.1/x", credentials)))
          .isInstanceOfSatisfying(
              EndpointOutcome.Refused.class,
              no -> assertThat(no.sentence()).contains("not one this installation may call"));
      ParticipantId other = new ParticipantId(ImagingStack.id());
      assertThat(stack.endpoints.find(other, endpoint)).isEmpty();
      assertThat(stack.endpoints.source(other, endpoint)).isEmpty();
      assertThat(stack.endpoints.remove(centre, endpoint))
          .as("a posted study lies in it")
          .isFalse();
    }
  }

  private static String body(ImagingStack stack, String url, PacsCredentials credentials)
      throws Exception {
    return stack
        .http
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", credentials.authorization().orElseThrow())
                .build(),
            BodyHandlers.ofString())
        .body();
  }
}

package org.readledger.marketplace.imaging.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.launcher.pacs.OrthancProcess;
import org.readledger.launcher.pacs.OrthancRest;
import org.readledger.launcher.pacs.SampleCatalogue;
import org.readledger.launcher.pacs.SampleStudies;
import org.readledger.launcher.pacs.SampleStudy;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.imaging.access.AccessRecord;
import org.readledger.marketplace.imaging.dicomweb.PacsCredentials;
import org.readledger.marketplace.imaging.integrity.IntegrityFault;
import org.readledger.marketplace.imaging.manifest.Merkle;
import org.readledger.marketplace.imaging.manifest.ReadStudy;
import org.readledger.marketplace.imaging.source.InstanceSummary;
import org.readledger.marketplace.imaging.source.ObjectPath;
import org.readledger.platform.identity.Role;

/** A real archive with real images behind the proxy. */
class ReadProxyTest {
  @TempDir static Path directory;

  static OrthancProcess orthanc;
  static ImagingStack stack;
  static ParticipantId north;
  static ParticipantId south;
  static ParticipantId reader;
  static ParticipantId rival;
  static UUID pacs;

  @BeforeAll
  static void start() throws Exception {
    orthanc = OrthancProcess.start(directory.resolve("pacs"), "Test PACS");
    SampleStudies.inDefaultCache(System.getenv()).load(orthanc.rest(), SampleCatalogue.all());
    stack = new ImagingStack(directory);
    north = new ParticipantId(ImagingStack.id());
    south = new ParticipantId(ImagingStack.id());
    reader = new ParticipantId(ImagingStack.id());
    rival = new ParticipantId(ImagingStack.id());
    stack.person("reader", reader, Role.READER);
    stack.person("rival", rival, Role.READER);
    stack.person("north", north, Role.CENTER_STAFF);
    stack.person("south", south, Role.CENTER_STAFF);
    var settings = orthanc.settings();
    pacs =
        stack.endpoint(
            north,
            settings.dicomWebRoot().toString(),
            new PacsCredentials.Basic(settings.user(), settings.password()));
  }

  @AfterAll
  static void stop() throws Exception {
    stack.close();
    orthanc.close();
  }

  @Test
  void everyFrameOfEverySampleIsByteIdenticalToTheArchivesOwn() throws Exception {
    for (SampleStudy sample : SampleCatalogue.all()) {
      PostingId read = stack.post(north, pacs, sample.studyInstanceUid(), true);
      stack.chain.claimed(read, reader);
      int frames = 0;
      for (InstanceSummary instance : instances(read)) {
        String list =
            IntStream.rangeClosed(1, instance.frames())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        String path = instance.path().path() + "/frames/" + list;
        List<String> ours = parts(stack.get("reader", read, path));
        assertThat(ours).containsExactlyElementsOf(parts(direct(path)));
        frames += ours.size();
      }
      var progress = stack.integrity.of(read);
      assertThat(progress.anchored()).isTrue();
      assertThat(progress.verified())
          .as(sample.key())
          .isEqualTo(frames)
          .isEqualTo(progress.total());
      assertThat(progress.faults()).isZero();
    }
  }

  @Test
  void anImageAlteredAfterPostingIsWithheldAndTold() throws Exception {
    PostingId read = postCopy("ct-head", "altered", 901);
    ObjectPath instance = instances(read).getFirst().path();
    alterLastByteOfPixels(instance);

    HttpResponse<byte[]> refused = stack.get("reader", read, instance.path() + "/frames/1");

    assertThat(refused.statusCode()).isEqualTo(502);
    assertThat(text(refused)).contains("Image withheld", "differs from what was anchored");
    assertThat(stack.integrity.of(read).faults()).isEqualTo(1);
    assertThat(stack.published)
        .anyMatch(e -> e instanceof IntegrityFault fault && fault.read().equals(read));
    assertThat(stack.log.ofRead(north, read, 10))
        .anyMatch(r -> r.event() == AccessRecord.Event.IMAGE_WITHHELD);
  }

  @Test
  void aLargeAlteredImageBreaksOffBeforeItsEnd() throws Exception {
    PostingId read = postCopy("mr-shoulder", "altered", 902);
    ObjectPath instance = instances(read).getFirst().path();
    alterLastByteOfPixels(instance);

    assertThatThrownBy(() -> stack.get("reader", read, instance.path() + "/frames/1"))
        .isInstanceOf(IOException.class);
    assertThat(stack.integrity.of(read).faults()).isEqualTo(1);
  }

  @Test
  void anImageAddedAfterPostingIsWithheld() throws Exception {
    PostingId read = postCopy("mr-head-flair", "added", 903);
    SampleStudy later = SampleCatalogue.named("mr-head-flair").copy("added", 903);
    var file = SampleCatalogue.named("ct-chest").files().getFirst();
    var withOther =
        new SampleStudy(
            later.key(),
            later.site(),
            later.description(),
            later.seriesDescription(),
            later.bodyPart(),
            later.patient(),
            later.studyDate(),
            List.of(file));
    SampleStudies.inDefaultCache(System.getenv()).load(orthanc.rest(), List.of(withOther));
    String added = withOther.sopInstanceUid(file);
    ObjectPath path =
        instances(read).stream()
            .map(InstanceSummary::path)
            .filter(p -> p.instance().orElseThrow().value().equals(added))
            .findFirst()
            .orElseThrow();

    HttpResponse<byte[]> refused = stack.get("reader", read, path.path() + "/frames/1");

    assertThat(refused.statusCode()).isEqualTo(502);
    assertThat(text(refused)).contains("added after the study was posted");
  }

  @Test
  void aBrokenOffAnswerNeverLooksWhole() throws Exception {
    for (boolean lengthInPart : new boolean[] {true, false}) {
      try (EndlessArchive small = new EndlessArchive(100_000, 50_000, lengthInPart);
          EndlessArchive large = new EndlessArchive(2_000_000, 1_000_000, lengthInPart)) {
        PostingId first = claimedAt(small.url());
        HttpResponse<byte[]> refused =
            stack.get("reader", first, "/studies/1.2/series/1.3/instances/1.4/frames/1");
        assertThat(refused.statusCode()).isEqualTo(502);
        assertThat(text(refused)).contains("broke off before its end");

        PostingId second = claimedAt(large.url());
        assertThatThrownBy(
                () -> stack.get("reader", second, "/studies/1.2/series/1.3/instances/1.4/frames/1"))
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void onlyHolderAndCentreGetAnything() throws Exception {
    String study = SampleCatalogue.named("ct-chest").studyInstanceUid();
    PostingId read = stack.post(north, pacs, study, true);
    String frame = instances(read).getFirst().path().path() + "/frames/1";

    assertThat(stack.get("nobody", read, frame).statusCode()).isEqualTo(401);
    assertThat(stack.get("reader", read, frame).statusCode()).isEqualTo(403);
    stack.chain.claimed(read, reader);
    assertThat(stack.get("reader", read, frame).statusCode()).isEqualTo(200);
    assertThat(stack.get("north", read, frame).statusCode()).isEqualTo(200);
    HttpResponse<byte[]> stranger = stack.get("rival", read, frame);
    assertThat(stranger.statusCode()).isEqualTo(403);
    assertThat(text(stranger)).contains("You do not hold this read");
    assertThat(stack.get("south", read, frame).statusCode()).isEqualTo(404);
    assertThat(stack.get("reader", new PostingId(ImagingStack.id()), frame).statusCode())
        .isEqualTo(404);
    stack.chain.released(read, reader);
    assertThat(stack.get("reader", read, frame).statusCode()).isEqualTo(403);

    assertThat(stack.log.ofRead(north, read, 20))
        .extracting(AccessRecord::event)
        .contains(AccessRecord.Event.STUDY_OPENED, AccessRecord.Event.DENIED);
  }

  @Test
  void anotherStudyCannotBeReachedThroughARead() throws Exception {
    PostingId read =
        stack.post(north, pacs, SampleCatalogue.named("ct-chest").studyInstanceUid(), true);
    stack.chain.claimed(read, reader);
    String other = SampleCatalogue.named("mr-liver").studyInstanceUid();

    assertThat(stack.get("reader", read, "/studies/" + other + "/metadata").statusCode())
        .isEqualTo(404);
    for (String name : List.of("StudyInstanceUID", "studyinstanceuid", "0020000D", "0020000d")) {
      assertThat(text(stack.get("reader", read, "/studies?" + name + "=" + other)))
          .as(name)
          .isEqualTo("[]");
    }
    assertThat(text(stack.get("reader", read, "/studies?limit=50")))
        .contains(SampleCatalogue.named("ct-chest").studyInstanceUid())
        .doesNotContain(other);
  }

  @Test
  void nothingIsServedWhileTheLedgerDoesNotMove() throws Exception {
    PostingId read =
        stack.post(north, pacs, SampleCatalogue.named("ct-chest").studyInstanceUid(), true);
    stack.chain.claimed(read, reader);
    stack.chain.moving = false;
    try {
      HttpResponse<byte[]> paused = stack.get("reader", read, "/studies");
      assertThat(paused.statusCode()).isEqualTo(503);
      assertThat(text(paused)).contains("lost touch with the ledger");
    } finally {
      stack.chain.moving = true;
    }
  }

  @Test
  void anOpenStreamEndsWithinASecondOfRelease() throws Exception {
    try (EndlessArchive endless = new EndlessArchive(1L << 40, 1L << 40, true)) {
      PostingId read = claimedAt(endless.url());
      HttpResponse<InputStream> open =
          stack.http.send(
              stack.request("reader", read, "/studies/1.2/series/1.3/instances/1.4/frames/1"),
              BodyHandlers.ofInputStream());
      open.body().readNBytes(1_000_000);

      stack.chain.released(read, reader);

      Instant released = Instant.now();
      assertThatThrownBy(() -> open.body().transferTo(java.io.OutputStream.nullOutputStream()))
          .isInstanceOf(IOException.class);
      assertThat(Duration.between(released, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void aStalledStreamEndsWithinASecondOfReleaseToo() throws Exception {
    try (EndlessArchive endless = new EndlessArchive(1L << 40, 1L << 40, true)) {
      PostingId read = claimedAt(endless.url());
      HttpResponse<InputStream> open =
          stack.http.send(
              stack.request("reader", read, "/studies/1.2/series/1.3/instances/1.4/frames/1"),
              BodyHandlers.ofInputStream());
      open.body().readNBytes(1000);
      Thread.sleep(500);

      stack.chain.released(read, reader);

      Thread.sleep(1000);
      assertThat(stack.streams.size()).isZero();
      open.body().close();
    }
  }

  @Test
  void nothingOfTheArchiveIsToldToReaders() throws Exception {
    PostingId read = postCopy("xa-coronary", "leak", 904);
    ObjectPath instance = instances(read).getFirst().path();
    String study = "/studies/" + instance.study();
    List<String> paths =
        List.of(
            "/studies?includefield=all",
            study + "/series?includefield=all",
            study + "/instances?includefield=all",
            study + "/metadata",
            instance.path() + "/metadata",
            instance.path() + "/frames/1",
            instance.path() + "/frames/9999",
            instance.path() + "/rendered",
            instance.path() + "/frames/2/rendered",
            instance.path() + "/thumbnail",
            study + "/thumbnail",
            instance.path() + "/bulk/00091002",
            instance.path() + "/bulk/7FE00010",
            instance.path() + "/bulk/00990099",
            study + "/series/1.2.3/metadata");
    String port = ":" + orthanc.settings().port();
    for (String path : paths) {
      HttpResponse<byte[]> answer = stack.get("reader", read, path);
      String everything = answer.headers().map() + text(answer);
      assertThat(everything).as(path).doesNotContain(port, "dicom-web", "Orthanc", "orthanc");
    }
    String metadata = text(stack.get("reader", read, study + "/metadata"));
    String bulk = metadata.replaceAll("(?s).*\"BulkDataURI\":\"([^\"]+)\".*", "$1");
    assertThat(bulk).startsWith(stack.uri(read, "/studies/").toString());
    assertThat(
            stack
                .http
                .send(
                    HttpRequest.newBuilder(URI.create(bulk))
                        .header("Authorization", "reader")
                        .build(),
                    BodyHandlers.ofByteArray())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void theViewerOpensForTheHolderAndShowsAStrangerNothing() throws Exception {
    String study = SampleCatalogue.named("mr-liver").studyInstanceUid();
    PostingId read = stack.post(north, pacs, study, true);
    stack.chain.claimed(read, reader);

    HttpResponse<byte[]> entry = viewer("reader", read, "");
    assertThat(entry.statusCode()).isEqualTo(302);
    assertThat(entry.headers().firstValue("Location").orElseThrow())
        .isEqualTo("/viewer/reads/" + read.hex() + "/viewer?StudyInstanceUIDs=" + study);
    HttpResponse<byte[]> page = viewer("reader", read, "/viewer");
    assertThat(text(page)).contains("src=\"/viewer/reads/" + read.hex() + "/app-config.js\"");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("worker-src 'self' blob:", "frame-ancestors 'self'", "'sha256-")
        .doesNotContain("script-src 'self' 'unsafe-inline'");
    assertThat(text(viewer("reader", read, "/app-config.js")))
        .contains("wadoRoot: '/dicomweb/reads/" + read.hex() + "'", "showStudyList: false");

    for (String path : List.of("", "/viewer", "/app-config.js")) {
      HttpResponse<byte[]> stranger = viewer("rival", read, path);
      assertThat(stranger.statusCode()).isEqualTo(403);
      assertThat(text(stranger)).contains("These images are closed to you").doesNotContain(study);
      assertThat(viewer("south", read, path).statusCode()).isEqualTo(404);
      assertThat(viewer("nobody", read, path).statusCode()).isEqualTo(401);
    }
    assertThat(get("reader", "/viewer/index.html").statusCode()).isEqualTo(200);
    assertThat(get("reader", "/viewer/%2e%2e/%2e%2e/etc/passwd").statusCode()).isGreaterThan(399);
  }

  private static HttpResponse<byte[]> viewer(String token, PostingId read, String path)
      throws Exception {
    return get(token, "/viewer/reads/" + read.hex() + path);
  }

  private static HttpResponse<byte[]> get(String token, String path) throws Exception {
    return stack.http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stack.port + path))
            .header("Authorization", token)
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static PostingId claimedAt(String url) throws IOException {
    UUID endpoint = stack.endpoint(north, url, new PacsCredentials.None());
    PostingId read = stack.post(north, endpoint, "1.2", false);
    stack.chain.claimed(read, reader);
    return read;
  }

  private static PostingId postCopy(String key, String name, int patient) throws Exception {
    SampleStudy copy = SampleCatalogue.named(key).copy(name, patient);
    SampleStudies.inDefaultCache(System.getenv()).load(orthanc.rest(), List.of(copy));
    PostingId read = stack.post(north, pacs, copy.studyInstanceUid(), true);
    stack.chain.claimed(read, reader);
    return read;
  }

  private static void alterLastByteOfPixels(ObjectPath instance) throws Exception {
    OrthancRest rest = orthanc.rest();
    String id = rest.idOf(instance.instance().orElseThrow().value());
    byte[] file = rest.file(id);
    int pixels = lastIndexOf(file, ByteString.copyFrom(new byte[] {(byte) 0xe0, 0x7f, 0x10, 0}));
    file[pixels + (file.length - pixels) / 2] ^= 1;
    rest.delete(id);
    rest.store(file);
  }

  private static int lastIndexOf(byte[] file, ByteString tag) {
    for (int i = file.length - 4; i >= 0; i--) {
      if (ByteString.copyFrom(file, i, 4).equals(tag)) {
        return i;
      }
    }
    throw new AssertionError("no pixel data");
  }

  private static List<InstanceSummary> instances(PostingId read) throws IOException {
    ReadStudy study = stack.studies.find(read).orElseThrow();
    List<InstanceSummary> found = new ArrayList<>();
    stack
        .endpoints
        .source(north, study.endpoint())
        .orElseThrow()
        .instances(study.study(), found::add);
    return found;
  }

  private static HttpResponse<byte[]> direct(String path) throws Exception {
    var settings = orthanc.settings();
    String basic =
        new PacsCredentials.Basic(settings.user(), settings.password())
            .authorization()
            .orElseThrow();
    return stack.http.send(
        HttpRequest.newBuilder(URI.create(settings.dicomWebRoot() + path))
            .header("Authorization", basic)
            .header(
                "Accept", "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*")
            .build(),
        BodyHandlers.ofByteArray());
  }

  /** The SHA-256 of each part. */
  private static List<String> parts(HttpResponse<byte[]> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return Multipart.parts(
            response.headers().firstValue("Content-Type").orElseThrow(), response.body())
        .stream()
        .map(part -> part.length + " " + HexFormat.of().formatHex(Merkle.sha256().digest(part)))
        .toList();
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}

package org.readledger.marketplace.imaging.dicomweb;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.readledger.marketplace.imaging.source.DicomUid;
import org.readledger.marketplace.imaging.source.FrameNumbers;
import org.readledger.marketplace.imaging.source.FrameStream;
import org.readledger.marketplace.imaging.source.InstanceSummary;
import org.readledger.marketplace.imaging.source.ObjectPath;
import org.readledger.marketplace.imaging.source.RenderRequest;
import org.readledger.marketplace.imaging.source.SourceBody;
import org.readledger.marketplace.imaging.source.SourceFault;
import org.readledger.marketplace.imaging.source.SourceQuery;
import org.readledger.marketplace.imaging.source.StudyFilter;
import org.readledger.marketplace.imaging.source.StudySource;
import org.readledger.marketplace.imaging.source.StudySummary;

/** An archive read by QIDO-RS and WADO-RS (PS3.18 chapter 10). */
final class DicomWebSource implements StudySource {
  private static final String JSON = "application/dicom+json";

  /**
   * Frames as stored. One alternative only: archives are known to refuse lists, and {@code * / *}.
   */
  private static final String FRAMES_AS_STORED =
      "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*";

  /** Frames as explicit little endian: for big-endian and deflated objects. */
  private static final String FRAMES_PLAIN = "multipart/related; type=\"application/octet-stream\"";

  private final PacsHttp http;

  DicomWebSource(PacsHttp http) {
    this.http = http;
  }

  @Override
  public List<StudySummary> search(StudyFilter filter) throws IOException {
    List<StudySummary> found = new ArrayList<>();
    try (SourceBody body = query(new SourceQuery("/studies", parameters(filter)))) {
      DicomJson.forEach(body.content(), Tags.STUDY, set -> study(set).ifPresent(found::add));
    }
    return found.size() > filter.limit() ? found.subList(0, filter.limit()) : found;
  }

  @Override
  public void instances(DicomUid study, Consumer<InstanceSummary> visitor) throws IOException {
    try (SourceBody body = metadata(ObjectPath.of(study))) {
      DicomJson.forEach(
          body.content(), Tags.INSTANCE, set -> instance(study, set).ifPresent(visitor));
    }
  }

  @Override
  public SourceBody query(SourceQuery query) throws IOException {
    String parameters =
        query.parameters().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(e -> e.getValue().stream().map(v -> encoded(e.getKey()) + "=" + encoded(v)))
            .collect(Collectors.joining("&"));
    String path = query.path() + (parameters.isEmpty() ? "" : "?" + parameters);
    HttpReply reply = http.get(path, JSON);
    if (reply.status() == 204) {
      return Replies.empty(JSON);
    }
    return Replies.body(reply, JSON, "application/json");
  }

  @Override
  public SourceBody metadata(ObjectPath path) throws IOException {
    return Replies.body(http.get(path.path() + "/metadata", JSON), JSON, "application/json");
  }

  @Override
  public FrameStream frames(ObjectPath instance, FrameNumbers frames) throws IOException {
    String path = instance.path() + "/frames/" + frames;
    HttpReply reply = http.get(path, FRAMES_AS_STORED);
    if (reply.status() == 400 || reply.status() == 406 || reply.status() == 500) {
      reply.body().close();
      reply = http.get(path, FRAMES_PLAIN);
    }
    SourceBody body = Replies.body(reply, "multipart/related");
    ContentType type = ContentType.of(reply.header("content-type"));
    return new MultipartFrames(
        new MultipartReader(body.content(), type.parameter("boundary")), frames.numbers().size());
  }

  @Override
  public SourceBody rendered(RenderRequest request) throws IOException {
    String parameters =
        request.parameters().entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    String path =
        request.path().path() + request.frame().map(n -> "/frames/" + n).orElse("") + "/rendered";
    return Replies.body(
        http.get(path + (parameters.isEmpty() ? "" : "?" + parameters), request.mediaType()),
        "image/jpeg",
        "image/png",
        "image/gif",
        "video/mp4");
  }

  @Override
  public SourceBody bulk(ObjectPath instance, String tail) throws IOException {
    HttpReply reply =
        http.get(instance.path() + tail, "multipart/related; type=\"application/octet-stream\"");
    SourceBody body = Replies.body(reply, "multipart/related", "application/octet-stream");
    if (!body.mediaType().equals("multipart/related")) {
      return body;
    }
    ContentType type = ContentType.of(reply.header("content-type"));
    MultipartReader parts = new MultipartReader(body.content(), type.parameter("boundary"));
    MultipartReader.Part part =
        parts.next().orElseThrow(() -> new SourceFault(SourceFault.Kind.GARBAGE));
    return new SourceBody(
        "application/octet-stream", part.length(), Replies.closing(part.content(), parts));
  }

  private static Map<String, List<String>> parameters(StudyFilter filter) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    put(parameters, "PatientName", filter.patientName());
    put(parameters, "PatientID", filter.patientId());
    put(parameters, "AccessionNumber", filter.accessionNumber());
    put(parameters, "ModalitiesInStudy", filter.modality());
    put(parameters, "StudyDate", filter.studyDate());
    put(parameters, "StudyInstanceUID", filter.studyInstanceUid());
    parameters.put(
        "includefield",
        List.of(
            Tags.STUDY_DESCRIPTION,
            Tags.MODALITIES_IN_STUDY,
            Tags.SERIES_COUNT,
            Tags.INSTANCE_COUNT,
            Tags.PATIENT_BIRTH_DATE,
            Tags.PATIENT_SEX));
    parameters.put("limit", List.of(String.valueOf(filter.limit())));
    parameters.put("offset", List.of(String.valueOf(filter.offset())));
    return parameters;
  }

  private static void put(Map<String, List<String>> parameters, String name, String value) {
    if (!value.isBlank()) {
      parameters.put(name, List.of(value.strip()));
    }
  }

  private static Optional<StudySummary> study(DicomJson.DataSet set) {
    return DicomUid.parse(set.first(Tags.STUDY_INSTANCE_UID))
        .map(
            uid ->
                new StudySummary(
                    uid,
                    set.first(Tags.PATIENT_NAME),
                    set.first(Tags.PATIENT_ID),
                    set.first(Tags.PATIENT_SEX),
                    set.first(Tags.PATIENT_BIRTH_DATE),
                    set.first(Tags.STUDY_DATE),
                    set.first(Tags.STUDY_TIME),
                    set.first(Tags.ACCESSION_NUMBER),
                    set.first(Tags.STUDY_DESCRIPTION),
                    set.all(Tags.MODALITIES_IN_STUDY),
                    set.number(Tags.SERIES_COUNT),
                    set.number(Tags.INSTANCE_COUNT)));
  }

  private static Optional<InstanceSummary> instance(DicomUid study, DicomJson.DataSet set) {
    Optional<DicomUid> series = DicomUid.parse(set.first(Tags.SERIES_INSTANCE_UID));
    Optional<DicomUid> object = DicomUid.parse(set.first(Tags.SOP_INSTANCE_UID));
    if (series.isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    int frames = set.number(Tags.ROWS) == 0 ? 0 : Math.max(1, set.number(Tags.NUMBER_OF_FRAMES));
    return Optional.of(
        new InstanceSummary(
            ObjectPath.of(study, series.get(), object.get()),
            set.first(Tags.SOP_CLASS_UID),
            set.first(Tags.MODALITY),
            frames,
            set.first(Tags.BURNED_IN_ANNOTATION),
            set.first(Tags.BODY_PART_EXAMINED)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

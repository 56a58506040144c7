package org.readledger.marketplace.imaging.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.readledger.marketplace.imaging.dicomweb.DicomJson;
import org.readledger.marketplace.imaging.dicomweb.Tags;
import org.readledger.marketplace.imaging.integrity.IntegrityMonitor;
import org.readledger.marketplace.imaging.manifest.ReadStudy;
import org.readledger.marketplace.imaging.source.DicomUid;
import org.readledger.marketplace.imaging.source.FrameStream;
import org.readledger.marketplace.imaging.source.ObjectPath;
import org.readledger.marketplace.imaging.source.RenderRequest;
import org.readledger.marketplace.imaging.source.SourceBody;
import org.readledger.marketplace.imaging.source.SourceFault;
import org.readledger.marketplace.imaging.source.SourceQuery;
import org.readledger.marketplace.imaging.source.StudySource;

/** Answers requests that were granted, from the centre's archive and within the read's study. */
final class ReadImagesHandler {
  private static final Pattern QUERY_NAME = Pattern.compile("[A-Za-z0-9.]{1,64}");
  private static final Set<String> RENDERING = Set.of("window", "viewport", "quality");
  private static final String THUMBNAIL_VIEWPORT = "160,160";

  private final ChunkPool chunks = new ChunkPool();

  /** One granted request. */
  record Granted(
      ReadStudy study,
      StudySource source,
      IntegrityMonitor.Watch watch,
      Downstream out,
      HttpServletRequest http) {}

  void answer(ReadRequest request, Granted granted) throws IOException {
    switch (request) {
      case ReadRequest.Search search -> search(search, granted);
      case ReadRequest.Metadata metadata -> metadata(metadata, granted);
      case ReadRequest.Frames frames -> frames(frames, granted);
      case ReadRequest.Rendered rendered -> rendered(rendered, granted);
      case ReadRequest.Bulk bulk -> bulk(bulk, granted);
      case ReadRequest.NotOffered no ->
          new Problem(403, "Not offered", no.sentence()).write(granted.out().response());
    }
  }

  private void search(ReadRequest.Search search, Granted granted) throws IOException {
    Map<String, List<String>> parameters = parameters(granted.http());
    DicomUid study = granted.study().study();
    List<String> asked = new ArrayList<>();
    // Archives differ in whether names are told apart by case; none may name the study but us.
    for (String name : List.copyOf(parameters.keySet())) {
      if (name.equalsIgnoreCase("StudyInstanceUID")
          || name.equalsIgnoreCase(Tags.STUDY_INSTANCE_UID)) {
        asked.addAll(parameters.remove(name));
      }
    }
    if (!asked.isEmpty()
        && asked.stream()
            .noneMatch(list -> List.of(list.split("[,\\\\]")).contains(study.value()))) {
      json("[]".getBytes(java.nio.charset.StandardCharsets.US_ASCII), granted);
      return;
    }
    String path = search.within().orElse(ObjectPath.of(study)).path() + "/" + search.level();
    if (search.level().equals("studies")) {
      path = "/studies";
      parameters.put("StudyInstanceUID", List.of(study.value()));
    }
    try (SourceBody body = granted.source().query(new SourceQuery(path, parameters))) {
      json(body.content(), granted);
    }
  }

  private void metadata(ReadRequest.Metadata metadata, Granted granted) throws IOException {
    try (SourceBody body = granted.source().metadata(metadata.path())) {
      json(body.content(), granted);
    }
  }

  private void frames(ReadRequest.Frames frames, Granted granted) throws IOException {
    DicomUid instance = frames.instance().instance().orElseThrow();
    try (FrameStream stream = granted.source().frames(frames.instance(), frames.numbers())) {
      new FrameRelay(chunks, granted.watch(), instance, granted.out())
          .relay(stream, frames.numbers());
    }
  }

  private void rendered(ReadRequest.Rendered rendered, Granted granted) throws IOException {
    ObjectPath path =
        rendered.path().instance().isPresent()
            ? rendered.path()
            : firstInstance(rendered.path(), granted.source());
    Map<String, String> parameters = new HashMap<>();
    for (String name : RENDERING) {
      String value = granted.http().getParameter(name);
      if (value != null && value.matches("[0-9A-Za-z.,_-]{1,64}")) {
        parameters.put(name, value);
      }
    }
    if (rendered.thumbnail()) {
      parameters.putIfAbsent("viewport", THUMBNAIL_VIEWPORT);
    }
    String accept = granted.http().getHeader("Accept");
    String type = accept != null && accept.contains("image/png") ? "image/png" : "image/jpeg";
    RenderRequest request = new RenderRequest(path, rendered.frame(), type, parameters);
    try (SourceBody body = granted.source().rendered(request)) {
      copy(body, granted);
    }
  }

  private void bulk(ReadRequest.Bulk bulk, Granted granted) throws IOException {
    try (SourceBody body = granted.source().bulk(bulk.instance(), bulk.tail())) {
      copy(body, granted);
    }
  }

  /**
   * Rendered images and bulk data are passed on labelled: nothing on the ledger vouches for them.
   */
  private void copy(SourceBody body, Granted granted) throws IOException {
    granted.out().response().setStatus(200);
    granted.out().response().setContentType(body.mediaType());
    granted.out().response().setHeader("ReadLedger-Integrity", "unverified");
    body.length().ifPresent(granted.out().response()::setContentLengthLong);
    byte[] chunk = chunks.take();
    try {
      InputStream in = body.content();
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        granted.out().write(chunk, 0, read);
      }
    } finally {
      chunks.give(chunk);
    }
  }

  private void json(byte[] text, Granted granted) throws IOException {
    json(new java.io.ByteArrayInputStream(text), granted);
  }

  private void json(InputStream in, Granted granted) throws IOException {
    granted.out().response().setStatus(200);
    granted.out().response().setContentType("application/dicom+json");
    new ScopedJson(rootOf(granted), granted.study().study().value()).pass(in, granted.out());
  }

  /** Our address of the read, as the caller wrote it. */
  private static String rootOf(Granted granted) {
    String url = granted.http().getRequestURL().toString();
    String marker = "/reads/" + granted.study().read().hex();
    return url.substring(0, url.indexOf(marker) + marker.length());
  }

  private static ObjectPath firstInstance(ObjectPath path, StudySource source) throws IOException {
    SourceQuery query = new SourceQuery(path.path() + "/instances", Map.of("limit", List.of("1")));
    List<ObjectPath> found = new ArrayList<>();
    try (SourceBody body = source.query(query)) {
      DicomJson.forEach(
          body.content(),
          Set.of(Tags.SERIES_INSTANCE_UID, Tags.SOP_INSTANCE_UID),
          set -> {
            Optional<DicomUid> series = DicomUid.parse(set.first(Tags.SERIES_INSTANCE_UID));
            Optional<DicomUid> instance = DicomUid.parse(set.first(Tags.SOP_INSTANCE_UID));
            if (series.isPresent() && instance.isPresent()) {
              found.add(ObjectPath.of(path.study(), series.get(), instance.get()));
            }
          });
    }
    if (found.isEmpty()) {
      throw new SourceFault(SourceFault.Kind.NOT_FOUND);
    }
    return found.getFirst();
  }

  private static Map<String, List<String>> parameters(HttpServletRequest http) {
    Map<String, List<String>> parameters = new HashMap<>();
    http.getParameterMap()
        .forEach(
            (name, values) -> {
              if (QUERY_NAME.matcher(name).matches()) {
                parameters.put(name, List.of(values));
              }
            });
    return parameters;
  }
}

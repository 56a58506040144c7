package org.readledger.marketplace.imaging.proxy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.imaging.source.DicomUid;
import org.readledger.marketplace.imaging.source.FrameNumbers;
import org.readledger.marketplace.imaging.source.ObjectPath;

/** What a path under {@code /dicomweb/reads/{readId}} asks for (PS3.18 sections 10.4 and 10.6). */
sealed interface ReadRequest {

  /**
   * QIDO-RS.
   *
   * @param level {@code studies}, {@code series} or {@code instances}
   * @param within the study or series searched in; empty for the read's whole set
   */
  record Search(String level, Optional<ObjectPath> within) implements ReadRequest {}

  /** WADO-RS metadata. */
  record Metadata(ObjectPath path) implements ReadRequest {}

  /** WADO-RS frames of one instance. */
  record Frames(ObjectPath instance, FrameNumbers numbers) implements ReadRequest {}

  /** A rendered image, or a small one. */
  record Rendered(ObjectPath path, Optional<Integer> frame, boolean thumbnail)
      implements ReadRequest {}

  /** Bulk data of one instance other than its pixels. */
  record Bulk(ObjectPath instance, String tail) implements ReadRequest {}

  /** Something we do not offer. */
  record NotOffered(String sentence) implements ReadRequest {}

  /** A read and what is asked of it. */
  record Addressed(PostingId read, ReadRequest request) {}

  /** Characters of bulk data paths as archives make them; no dots in sequence, no escapes. */
  Pattern BULK_TAIL = Pattern.compile("/(bulk|bulkdata)(/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*)+");

  /** Pixel data (7FE0,0008), (7FE0,0009), (7FE0,0010). */
  Pattern PIXELS = Pattern.compile("(?i).*7FE0,?00(08|09|10).*");

  /** Reads {@code /reads/{readId}/...}; empty when it is no such path. */
  static Optional<Addressed> parse(String path) {
    String[] parts = path.split("/", -1);
    if (parts.length < 4 || !parts[0].isEmpty() || !parts[1].equals("reads")) {
      return Optional.empty();
    }
    try {
      PostingId read = PostingId.of(parts[2]);
      List<String> rest = Arrays.asList(parts).subList(3, parts.length);
      return below(rest).map(request -> new Addressed(read, request));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static Optional<ReadRequest> below(List<String> parts) {
    String first = parts.getFirst();
    if (parts.size() == 1) {
      return List.of("studies", "series", "instances").contains(first)
          ? Optional.of(new Search(first, Optional.empty()))
          : Optional.empty();
    }
    if (!first.equals("studies")) {
      return Optional.empty();
    }
    ObjectPath path = ObjectPath.of(new DicomUid(parts.get(1)));
    int next = 2;
    if (parts.size() > next + 1 && parts.get(next).equals("series")) {
      path = ObjectPath.of(path.study(), new DicomUid(parts.get(next + 1)));
      next += 2;
      if (parts.size() > next + 1 && parts.get(next).equals("instances")) {
        path =
            ObjectPath.of(
                path.study(), path.series().orElseThrow(), new DicomUid(parts.get(next + 1)));
        next += 2;
      }
    }
    return of(path, parts.subList(next, parts.size()));
  }

  private static Optional<ReadRequest> of(ObjectPath path, List<String> action) {
    if (action.isEmpty()) {
      return Optional.of(
          new NotOffered("Whole objects are not offered here. Ask for metadata and frames."));
    }
    String verb = action.getFirst();
    boolean alone = action.size() == 1;
    return switch (verb) {
      case "series", "instances" ->
          alone && path.instance().isEmpty()
              ? Optional.of(new Search(verb, Optional.of(path)))
              : Optional.empty();
      case "metadata" -> alone ? Optional.of(new Metadata(path)) : Optional.empty();
      case "thumbnail" ->
          alone ? Optional.of(new Rendered(path, Optional.empty(), true)) : Optional.empty();
      case "rendered" ->
          alone && path.instance().isPresent()
              ? Optional.of(new Rendered(path, Optional.empty(), false))
              : Optional.empty();
      case "frames" -> path.instance().isPresent() ? frames(path, action) : Optional.empty();
      case "bulk", "bulkdata" ->
          path.instance().isPresent() ? bulk(path, action) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<ReadRequest> frames(ObjectPath path, List<String> action) {
    if (action.size() < 2 || action.size() > 3) {
      return Optional.empty();
    }
    Optional<FrameNumbers> numbers = FrameNumbers.parse(action.get(1));
    if (action.size() == 2) {
      return numbers.map(n -> new Frames(path, n));
    }
    boolean thumbnail = action.get(2).equals("thumbnail");
    if (!thumbnail && !action.get(2).equals("rendered")) {
      return Optional.empty();
    }
    return numbers
        .filter(n -> n.numbers().size() == 1)
        .map(n -> new Rendered(path, Optional.of(n.numbers().getFirst()), thumbnail));
  }

  private static Optional<ReadRequest> bulk(ObjectPath path, List<String> action) {
    String tail = "/" + String.join("/", action);
    if (PIXELS.matcher(tail).matches()) {
      return Optional.of(
          new NotOffered("Pixels are given out as frames only, where each can be verified."));
    }
    return BULK_TAIL.matcher(tail).matches() ? Optional.of(new Bulk(path, tail)) : Optional.empty();
  }
}

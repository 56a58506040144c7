package org.readledger.marketplace.imaging.dicomweb;

import java.io.IOException;
import java.util.Optional;
import org.readledger.marketplace.imaging.source.DicomUid;
import org.readledger.marketplace.imaging.source.FramePart;
import org.readledger.marketplace.imaging.source.FrameStream;
import org.readledger.marketplace.imaging.source.SourceFault;

/** Frames as the parts of a multipart answer; fewer or more than asked for is a fault. */
final class MultipartFrames implements FrameStream {
  private static final DicomUid EXPLICIT_LITTLE_ENDIAN = new DicomUid("1.2.840.10008.1.2.1");

  private final MultipartReader parts;
  private final int expected;
  private int seen;

  MultipartFrames(MultipartReader parts, int expected) {
    this.parts = parts;
    this.expected = expected;
  }

  @Override
  public Optional<FramePart> next() throws IOException {
    Optional<MultipartReader.Part> part = parts.next();
    if (part.isEmpty()) {
      if (seen != expected) {
        throw new SourceFault(SourceFault.Kind.TRUNCATED);
      }
      return Optional.empty();
    }
    if (++seen > expected) {
      throw new SourceFault(SourceFault.Kind.GARBAGE);
    }
    ContentType type = ContentType.of(part.get().header("content-type"));
    return Optional.of(
        new FramePart(
            type.mediaType(),
            DicomUid.parse(type.parameter("transfer-syntax")).orElse(EXPLICIT_LITTLE_ENDIAN),
            part.get().length(),
            part.get().content()));
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}

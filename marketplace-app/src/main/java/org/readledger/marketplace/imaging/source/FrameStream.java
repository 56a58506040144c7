package org.readledger.marketplace.imaging.source;

import java.io.IOException;
import java.util.Optional;

/** Frames in the order they were asked for, each to be read before the next is taken. */
public interface FrameStream extends AutoCloseable {

  /**
   * The next frame, or empty after the last one and its proper end.
   *
   * @throws SourceFault when the archive's answer breaks off or is malformed
   */
  Optional<FramePart> next() throws IOException;

  @Override
  void close() throws IOException;
}

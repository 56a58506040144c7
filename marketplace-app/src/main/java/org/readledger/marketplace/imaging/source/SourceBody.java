package org.readledger.marketplace.imaging.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * One answer of the archive as a stream. Reading past an early end throws {@link SourceFault} with
 * {@link SourceFault.Kind#TRUNCATED}; closing early gives up the connection.
 *
 * @param mediaType without parameters, lower case
 * @param length in bytes, when the archive said so
 * @param content the bytes
 */
public record SourceBody(String mediaType, OptionalLong length, InputStream content)
    implements AutoCloseable {
  @Override
  public void close() throws IOException {
    content.close();
  }
}

package org.readledger.marketplace.imaging.dicomweb;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.Set;
import org.readledger.marketplace.imaging.source.SourceBody;
import org.readledger.marketplace.imaging.source.SourceFault;

/** Turns an archive's answer into a body, or into what is wrong with it. */
final class Replies {
  private Replies() {}

  /**
   * The body of a 200 answer with one of these media types; the archive's own words are dropped.
   */
  static SourceBody body(HttpReply reply, String... mediaTypes) throws IOException {
    if (reply.status() != 200) {
      reply.body().close();
      throw new SourceFault(fault(reply.status()));
    }
    String type = reply.mediaType();
    if (!Set.of(mediaTypes).contains(type)) {
      reply.body().close();
      throw new SourceFault(SourceFault.Kind.GARBAGE);
    }
    return new SourceBody(type, reply.length(), reply.body());
  }

  /** An empty list in place of 204. */
  static SourceBody empty(String mediaType) {
    byte[] none = "[]".getBytes(StandardCharsets.US_ASCII);
    return new SourceBody(mediaType, OptionalLong.of(none.length), new ByteArrayInputStream(none));
  }

  /** What a status other than success means (redirects are not followed, so they are garbage). */
  static SourceFault.Kind fault(int status) {
    return switch (status) {
      case 401, 403 -> SourceFault.Kind.CREDENTIALS_REFUSED;
      case 404, 410 -> SourceFault.Kind.NOT_FOUND;
      case 400, 406, 415, 501 -> SourceFault.Kind.NOT_SUPPORTED;
      case 408, 504 -> SourceFault.Kind.TIMED_OUT;
      case 502, 503 -> SourceFault.Kind.UNREACHABLE;
      default -> SourceFault.Kind.GARBAGE;
    };
  }

  /** A stream that gives up its whole answer when closed. */
  static InputStream closing(InputStream content, AutoCloseable whole) {
    return new FilterInputStream(content) {
      @Override
      public void close() throws IOException {
        try {
          whole.close();
        } catch (IOException e) {
          throw e;
        } catch (Exception e) {
          throw new IOException(e);
        }
      }
    };
  }
}

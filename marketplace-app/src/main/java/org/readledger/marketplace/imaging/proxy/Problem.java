package org.readledger.marketplace.imaging.proxy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.readledger.marketplace.imaging.source.SourceFault;

/**
 * A refusal in words (RFC 9457).
 *
 * @param status HTTP status
 * @param title what kind of refusal it is
 * @param detail what happened and what to do
 */
public record Problem(int status, String title, String detail) {

  static final Problem NOT_FOUND =
      new Problem(404, "Not found", "There is no such read, or it is not open to you.");
  static final Problem SIGN_IN = new Problem(401, "Sign in", "Sign in to see images.");
  static final Problem BUSY =
      new Problem(503, "Busy", "Too many images of this read are on their way. Try again shortly.");

  /** What a fault of the archive means to the reader. */
  static Problem of(SourceFault.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> new Problem(404, "Not found", kind.sentence());
      case NOT_SUPPORTED -> new Problem(406, "Not available in this form", kind.sentence());
      case TIMED_OUT ->
          new Problem(504, "Archive slow", kind.sentence() + " Your report is not affected.");
      default ->
          new Problem(502, "Archive trouble", kind.sentence() + " Your report is not affected.");
    };
  }

  /** Writes it in place of whatever was prepared. */
  void write(HttpServletResponse response) throws IOException {
    response.reset();
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (status == 503) {
      response.setHeader("Retry-After", "1");
    }
    response.setContentType("application/problem+json");
    byte[] body =
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
            .formatted(title, status, detail)
            .getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}

package org.readledger.marketplace.imaging.proxy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.readledger.marketplace.imaging.access.AccessGrant;

/** The caller's side of one answer: writes only while the grant stands. */
final class Downstream extends OutputStream {

  /** Nothing may follow, and the caller must notice: the connection is closed without an end. */
  static final class Aborted extends IOException {
    private static final long serialVersionUID = 1L;

    Aborted(String reason) {
      super(reason);
    }
  }

  private final HttpServletResponse response;
  private final AccessGrant grant;

  Downstream(HttpServletResponse response, AccessGrant grant) {
    this.response = response;
    this.grant = grant;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (grant.isCut()) {
      throw new Aborted("access ended");
    }
    response.getOutputStream().write(bytes, offset, length);
  }

  /**
   * Whether the caller has received something already, so that only an abort can tell of a fault.
   */
  boolean hasBegun() {
    return response.isCommitted();
  }

  HttpServletResponse response() {
    return response;
  }
}

package org.readledger.platform.web;

import java.io.IOException;

/** A request's body went on beyond the limit. */
final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLargeException() {
    super("the request body is too large");
  }
}

package org.readledger.marketplace.imaging.dicomweb;

import java.io.InputStream;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The head of an answer, and its body as a stream that knows its own end.
 *
 * @param status three digits
 * @param headers by lower-case name; the last one wins
 * @param body reading past an early end throws a TRUNCATED fault where the framing tells
 */
record HttpReply(int status, Map<String, String> headers, InputStream body) {
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Content-Length, when given. */
  OptionalLong length() {
    String text = header("content-length");
    return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  /** The media type without parameters, lower case. */
  String mediaType() {
    return ContentType.of(header("content-type")).mediaType();
  }
}

package org.readledger.marketplace.imaging.proxy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a whole multipart body apart by its boundary, independently of the code under test. */
final class Multipart {
  private Multipart() {}

  static List<byte[]> parts(String contentType, byte[] body) {
    String boundary = contentType.replaceAll(".*boundary=\"?([^\";]+).*", "$1");
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String delimiter = "--" + boundary;
    List<byte[]> parts = new ArrayList<>();
    int at = text.indexOf(delimiter);
    while (at >= 0 && !text.startsWith("--", at + delimiter.length())) {
      int start = text.indexOf("\r\n\r\n", at) + 4;
      int end = text.indexOf("\r\n" + delimiter, start);
      parts.add(text.substring(start, end).getBytes(StandardCharsets.ISO_8859_1));
      at = end + 2;
    }
    if (at < 0) {
      throw new AssertionError("no closing delimiter");
    }
    return parts;
  }
}

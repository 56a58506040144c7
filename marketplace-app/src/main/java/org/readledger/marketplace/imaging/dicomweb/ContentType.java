package org.readledger.marketplace.imaging.dicomweb;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A media type with its parameters (RFC 9110 section 8.3.1). Tolerates a transfer syntax quoted
 * inside {@code type="..."}, as Orthanc writes it.
 *
 * @param mediaType lower case, without parameters
 * @param parameters by lower-case name, unquoted
 */
record ContentType(String mediaType, Map<String, String> parameters) {

  static ContentType of(String header) {
    int semicolon = header.indexOf(';');
    String media = (semicolon < 0 ? header : header.substring(0, semicolon)).strip();
    Map<String, String> parameters = new HashMap<>();
    int at = semicolon;
    while (at >= 0 && at < header.length()) {
      int equals = header.indexOf('=', at);
      if (equals < 0) {
        break;
      }
      String name = header.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
      int from = equals + 1;
      boolean quoted = from < header.length() && header.charAt(from) == '"';
      int end = quoted ? header.indexOf('"', from + 1) : header.indexOf(';', from);
      if (end < 0) {
        end = header.length();
      }
      parameters.put(name, header.substring(quoted ? from + 1 : from, end).strip());
      at = quoted ? header.indexOf(';', Math.min(end + 1, header.length())) : end;
      if (at >= header.length()) {
        break;
      }
    }
    return new ContentType(media.toLowerCase(Locale.ROOT), parameters);
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}

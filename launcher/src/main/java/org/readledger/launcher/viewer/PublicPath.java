package org.readledger.launcher.viewer;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Moves a built OHIF from the root of an origin to a sub-path. The build has its path baked into
 * webpack's {@code __webpack_require__.p}, into HTML and CSS, and into a few strings.
 */
final class PublicPath {
  private static final Pattern WEBPACK_PATH =
      Pattern.compile("__webpack_require__\\.p\\s*=\\s*\"/\"");
  private static final Pattern HTML_ATTRIBUTE = Pattern.compile("(href|src|content)=\"/(?!/)");
  private static final Pattern CSS_URL = Pattern.compile("url\\((['\"]?)/(?!/)");
  private static final Pattern BAKED_STRING =
      Pattern.compile("(['\"])/(dicom-microscopy-viewer/|assets/|silent-refresh\\.html)");
  private static final Set<String> TEXT = Set.of("js", "css", "html", "json");

  private final String path;

  /**
   * @param path begins and ends with a slash
   */
  PublicPath(String path) {
    this.path = path;
  }

  /** The file's bytes with every root-relative address under the new path. */
  byte[] rewrite(String name, byte[] content) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    if (!TEXT.contains(extension)) {
      return content;
    }
    // ISO 8859-1 maps bytes to characters one to one, so that no encoding can be damaged.
    String text = new String(content, StandardCharsets.ISO_8859_1);
    String rewritten =
        switch (extension) {
          case "js" -> script(text);
          case "css" -> CSS_URL.matcher(text).replaceAll("url($1" + path);
          case "html" -> page(text);
          default -> BAKED_STRING.matcher(text).replaceAll("$1" + path + "$2");
        };
    return rewritten.equals(text) ? content : rewritten.getBytes(StandardCharsets.ISO_8859_1);
  }

  private String script(String text) {
    String moved =
        WEBPACK_PATH.matcher(text).replaceAll("__webpack_require__.p = \"" + path + "\"");
    return BAKED_STRING.matcher(moved).replaceAll("$1" + path + "$2");
  }

  private String page(String text) {
    return HTML_ATTRIBUTE
        .matcher(text.replace("window.PUBLIC_URL=\"/\"", "window.PUBLIC_URL=\"" + path + "\""))
        .replaceAll("$1=\"" + path);
  }
}

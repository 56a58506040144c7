package org.readledger.marketplace.imaging.viewer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readledger.marketplace.imaging.manifest.Merkle;

/** The packaged OHIF on disk: its files, its page, and the hashes of the page's inline scripts. */
final class ViewerFiles {
  private static final Pattern INLINE = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("js", "text/javascript"),
          Map.entry("css", "text/css"),
          Map.entry("html", "text/html;charset=UTF-8"),
          Map.entry("json", "application/json"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("xml", "application/xml"));

  private final Path root;
  private final String page;
  private final List<String> inlineHashes = new ArrayList<>();

  /**
   * @param root the directory made by the launcher's packaging
   */
  ViewerFiles(Path root) throws IOException {
    this.root = root.toRealPath();
    this.page = Files.readString(this.root.resolve("index.html"));
    Matcher inline = INLINE.matcher(page);
    while (inline.find()) {
      byte[] hash = Merkle.sha256().digest(inline.group(1).getBytes(StandardCharsets.UTF_8));
      inlineHashes.add("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }
  }

  /** A file below the root, never outside it. */
  Optional<Path> find(String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    Path file = root.resolve(name).normalize();
    return file.startsWith(root) && Files.isRegularFile(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** The viewer's page with a configuration of its own. */
  String page(String configuration) {
    return page.replace("src=\"/viewer/app-config.js\"", "src=\"" + configuration + "\"");
  }

  /** What the viewer needs and nothing else in the application gets. */
  String contentSecurityPolicy() {
    return "default-src 'self'; script-src 'self' 'unsafe-eval' blob: "
        + String.join(" ", inlineHashes)
        + "; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
        + " font-src 'self' data:; connect-src 'self' data: blob:; object-src 'none';"
        + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
  }

  /** By the file's ending. */
  static String mediaType(Path file) {
    String name = file.getFileName().toString();
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }
}

package org.readledger.marketplace.imaging.dicomweb;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The root of a DICOMweb service.
 *
 * @param tls whether to speak HTTPS
 * @param host as registered
 * @param port TCP port
 * @param path begins with a slash, does not end with one; empty for the root
 */
public record PacsAddress(boolean tls, String host, int port, String path) {

  /** Reads an absolute http or https URL without user, query and fragment. */
  public static Optional<PacsAddress> parse(String url) {
    URI uri;
    try {
      uri = URI.create(url.strip());
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean tls = scheme.equals("https");
    boolean extra =
        uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null;
    if ((!tls && !scheme.equals("http")) || uri.getHost() == null || extra) {
      return Optional.empty();
    }
    int port = uri.getPort() > 0 ? uri.getPort() : (tls ? 443 : 80);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
    return Optional.of(new PacsAddress(tls, uri.getHost(), port, path));
  }

  /** The URL's text. */
  public String url() {
    return (tls ? "https://" : "http://") + hostHeader() + path;
  }

  /** The Host header's value. */
  String hostHeader() {
    boolean usual = port == (tls ? 443 : 80);
    return usual ? host : host + ":" + port;
  }
}

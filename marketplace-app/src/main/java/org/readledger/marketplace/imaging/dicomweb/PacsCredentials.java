package org.readledger.marketplace.imaging.dicomweb;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How a centre's archive knows us. Never printed. */
public sealed interface PacsCredentials {

  /**
   * The value of the Authorization header (RFC 9110 section 11.6.2), absent for an open archive.
   */
  Optional<String> authorization();

  /** No credentials. */
  record None() implements PacsCredentials {
    @Override
    public Optional<String> authorization() {
      return Optional.empty();
    }
  }

  /**
   * User and password (RFC 7617).
   *
   * @param user without a colon
   * @param password any text
   */
  record Basic(String user, String password) implements PacsCredentials {
    @Override
    public Optional<String> authorization() {
      byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @Override
    public String toString() {
      return "Basic[" + user + "]";
    }
  }

  /**
   * A bearer token (RFC 6750).
   *
   * @param token visible ASCII
   */
  record Bearer(String token) implements PacsCredentials {
    @Override
    public Optional<String> authorization() {
      return Optional.of("Bearer " + token);
    }

    @Override
    public String toString() {
      return "Bearer[]";
    }
  }
}

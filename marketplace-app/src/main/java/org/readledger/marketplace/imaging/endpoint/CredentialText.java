package org.readledger.marketplace.imaging.endpoint;

import org.readledger.marketplace.imaging.dicomweb.PacsCredentials;

/** Credentials as one line of text, for sealing. */
final class CredentialText {
  private CredentialText() {}

  static String of(PacsCredentials credentials) {
    return switch (credentials) {
      case PacsCredentials.None none -> "none";
      case PacsCredentials.Basic basic -> "basic:" + basic.user() + ":" + basic.password();
      case PacsCredentials.Bearer bearer -> "bearer:" + bearer.token();
    };
  }

  static PacsCredentials parse(String text) {
    if (text.startsWith("basic:")) {
      int colon = text.indexOf(':', 6);
      return new PacsCredentials.Basic(text.substring(6, colon), text.substring(colon + 1));
    }
    return text.startsWith("bearer:")
        ? new PacsCredentials.Bearer(text.substring(7))
        : new PacsCredentials.None();
  }
}
